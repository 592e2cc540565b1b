import type { Command } from 'commander';
import {
  FILE_FORMATS,
  type FileFormat,
  type SubmitRequest,
  type SubmittedReport,
} from '../annual-report/index.js';
import { namesOf } from '../composition/names.js';
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
  readonly whose?: string;
  readonly division?: string;
  readonly text?: string;
  readonly previous?: string;
  readonly channel?: readonly string[];
  readonly format: string;
  readonly nonSecret?: boolean;
  readonly browser?: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** `report submit`: the yearly report becomes a document, or renews the one that it is already. */
export function reportSubmitCommand(report: Command, config: () => Config, output: Output): void {
  report
    .command('submit')
    .requiredOption('--organ <机关>', '机关的编号')
    .requiredOption('--year <年度>', '报告年度')
    .option('--form <表式>', '表式编号；不写用草稿里选的，或当年的')
    .option('--variant <版本>', '表样')
    .option(
      '--whose <谁的>',
      'department 本机关的、government 本级政府的；公布期限不同；不写用草稿里的，或本机关的',
    )
    .option('--division <处室>', '由哪个处室拟稿；只在一个处室拟稿的可以不写')
    .option('--text <文件>', '人写的文字（YAML）：段落编号: 文字；草稿里写过的保留，写 null 的去掉')
    .option('--previous <文件>', '上年的报告；不写用草稿里存的，或本系统公布的')
    .option('--channel <渠道...>', '公开渠道')
    .option('--format <格式>', '附哪些文件，用逗号分开', FILE_FORMATS.join(','))
    .option('--non-secret', '声明内容不涉及国家秘密；立件时必须声明')
    .option('--browser <文件>', '打印 PDF 的 Chromium；不写用系统的或自带的')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出')
    .description('年度报告送入流程：立为草稿（已在拟稿的，换成新的一稿），以后与其他公文一样送审、签发、公布')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const request = await requestOf(choice);
        const done = request.ok ? await office.submitReport.run(actor, request.value) : request;
        const names = await namesOf(office);
        if (!done.ok) {
          print(output, choice.json === true, { refusals: done.error }, () => refusalText(done.error, names));
          return output.exit(EXIT.doesNotHold);
        }
        const { report: written, validation, view, due, withoutFile, opened } = done.value;
        const answer = {
          id: view.id,
          version: view.version,
          opened,
          due,
          open: written.open,
          findings: validation.findings,
          withoutFile,
        };
        print(output, choice.json === true, answer, () => submittedText(done.value));
      }),
    );
}

async function requestOf(choice: Choice): Promise<Result<SubmitRequest, readonly Refusal[]>> {
  const { organ, form = null, variant = null, division = null, browser = null } = choice;
  const previous = choice.previous === undefined ? ok(null) : await openForImport(choice.previous);
  if (!previous.ok) return err(previous.error);
  return ok({
    organ,
    year: yearIn(choice.year),
    form,
    variant,
    whose: choice.whose === undefined ? null : whoseIn(choice.whose),
    division,
    texts: choice.text === undefined ? {} : await textsFrom(choice.text),
    previous: previous.value,
    channels: choice.channel ?? [],
    formats: formatsIn(choice.format),
    declaredNonSecret: choice.nonSecret === true,
    browser,
  });
}

function submittedText({ view, opened, report, validation, due, withoutFile }: SubmittedReport): string {
  const { open } = report;
  const blocking = open.filter(({ kind }) => kind !== 'cell');
  const blank = open.length - blocking.length;
  const unclear = validation.results.filter(({ verdict }) => verdict === 'not-assessable').length;
  return [
    `✔ ${report.title}${opened ? '已立为草稿' : '已换成新的一稿'}`,
    `  编号 ${view.id}`,
    ...(due === null ? [] : [`  ${due.on} 前公布（${due.clause.join('、')}）`]),
    ...(blocking.length === 0 ? [] : ['送审以前还要办：']),
    ...blocking.map(({ at, message }) => `  ${at}  ${message}`),
    ...validation.findings.filter(({ severity }) => severity !== 'info').map(findingText),
    ...(blank === 0 ? [] : [`  有 ${blank} 格空着，${unclear} 条勾稽关系不能判断；不妨碍送审`]),
    ...(withoutFile.length === 0 ? [] : [refusalText(withoutFile)]),
    `下一步：wugongkai case next ${view.id}`,
  ].join('\n');
}

/** @throws Error with a Chinese message for a format that no public file has */
function formatsIn(text: string): readonly FileFormat[] {
  return text.split(/[,，、]/).map((one) => {
    const format = FILE_FORMATS.find((known) => known === one.trim());
    if (format === undefined) throw new Error(`没有格式“${one}”，可写：${FILE_FORMATS.join('、')}`);
    return format;
  });
}

/** @throws Error with a Chinese message for what is neither */
function whoseIn(text: string): SubmitRequest['whose'] {
  if (text === 'department' || text === 'government') return text;
  throw new Error(`--whose 应为 department 或 government，不是“${text}”`);
}
