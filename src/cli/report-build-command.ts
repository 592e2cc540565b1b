import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  renderReport,
  REPORT_FORMATS,
  type BuildRequest,
  type BuiltReport,
  type ReportFormat,
} from '../annual-report/index.js';
import type { Config } from '../config/index.js';
import { openForImport } from '../documents/index.js';
import { err, ok, type Refusal, type Result } from '../kernel/index.js';
import { EXIT, print, refusalText, type Output } from './output.js';
import { findingText } from './report-check-text.js';
import { textsFrom } from './report-request.js';
import { yearIn } from './year.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly organ: string;
  readonly year: string;
  readonly form?: string;
  readonly variant?: string;
  readonly format: string;
  readonly out: string;
  readonly previous?: string;
  readonly text?: string;
  readonly final?: boolean;
  readonly browser?: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** `report build`: the yearly report from the journal and what people entered. */
export function reportBuildCommand(report: Command, config: () => Config, output: Output): void {
  report
    .command('build')
    .requiredOption('--organ <机关>', '机关的编号')
    .requiredOption('--year <年度>', '报告年度')
    .option('--form <表式>', '表式编号；不写用草稿里选的，或当年的')
    .option('--variant <版本>', '表样')
    .option('--format <格式>', `${REPORT_FORMATS.join('、')}，用逗号分开`, 'docx')
    .requiredOption('--out <文件夹>', '写到哪里')
    .option(
      '--previous <文件>',
      '上年的报告（.json、.xlsx、.docx、.html），用来比较、结转和核对雷同；不写用草稿里存的，或本系统公布的',
    )
    .option(
      '--text <文件>',
      '人写的文字（YAML）：段落编号: 文字；列出编号：先生成一次看待填清单；不写用草稿里的',
    )
    .option('--final', '定稿：还有待填的就不生成，并列出')
    .option('--browser <文件>', '打印 PDF 的 Chromium；不写用系统的或自带的')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出')
    .description('编制年度报告：由台账和填报的数写成文字、表、图和与上年的比较；不知道的不写成 0')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const formats = formatsIn(choice.format);
        const request = await requestOf(choice);
        const built = request.ok ? await office.reports.run(actor, request.value) : request;
        if (!built.ok) {
          print(output, choice.json === true, { refusals: built.error }, () => refusalText(built.error));
          return output.exit(EXIT.doesNotHold);
        }
        await writeAll(built.value, formats, choice, output);
      }),
    );
}

async function requestOf(choice: Choice): Promise<Result<BuildRequest, readonly Refusal[]>> {
  const { organ, form = null, variant = null, final = false } = choice;
  const previous = choice.previous === undefined ? ok(null) : await openForImport(choice.previous);
  if (!previous.ok) return err(previous.error);
  const given = choice.text === undefined ? null : await textsFrom(choice.text);
  const texts =
    given === null
      ? null
      : Object.fromEntries(
          Object.entries(given).flatMap(([id, text]) => (text === null ? [] : [[id, text] as const])),
        );
  return ok({ organ, year: yearIn(choice.year), form, variant, previous: previous.value, texts, final });
}

/** Writes every format that can be made; one that cannot is told and does not keep the others back. */
async function writeAll(
  { report, sums, validation }: BuiltReport,
  formats: readonly ReportFormat[],
  { out, browser, json = false }: Choice,
  output: Output,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  const refusals: Refusal[] = [];
  for (const format of formats) {
    const rendered = await renderReport(format, { report, sums, browser: browser ?? null });
    if (!rendered.ok) {
      refusals.push(...rendered.error);
      continue;
    }
    const file = join(out, `${report.title}.${format}`);
    await writeFile(file, rendered.value);
    files.push(file);
  }
  const { open } = report;
  const { findings } = validation;
  print(output, json, { files, open, findings, refusals }, () =>
    [
      ...files.map((file) => `✔ ${file}`),
      ...(open.length === 0 ? [] : [`还有 ${open.length} 处待填，现在只是草稿：`]),
      ...open.map(({ at, message }) => `  ${at}  ${message}`),
      ...findings.filter(({ severity }) => severity !== 'info').map(findingText),
      ...(refusals.length === 0 ? [] : [refusalText(refusals)]),
    ].join('\n'),
  );
  if (refusals.length > 0) output.exit(EXIT.doesNotHold);
}

/** @throws Error with a Chinese message for what is no format */
function formatsIn(text: string): readonly ReportFormat[] {
  return text.split(/[,，、]/).map((one) => {
    const format = REPORT_FORMATS.find((known) => known === one.trim());
    if (format === undefined) throw new Error(`没有格式“${one}”，可写：${REPORT_FORMATS.join('、')}`);
    return format;
  });
}
