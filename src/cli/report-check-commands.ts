import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  loadSectors,
  readReportFile,
  reissue,
  statutoryForms,
  validateFile,
  type ReportLaw,
} from '../annual-report/index.js';
import type { Config } from '../config/index.js';
import { openForImport } from '../documents/index.js';
import { SystemClock, type Refusal, type Result } from '../kernel/index.js';
import { loadPolicies } from '../policy/index.js';
import { EXIT, print, refusalText, type Output } from './output.js';
import { faultText } from './policy-text.js';
import { reissueText, validationText } from './report-check-text.js';
import { yearIn } from './year.js';

interface Known {
  readonly organ?: string;
  readonly year?: string;
  readonly variant?: string;
  readonly json?: boolean;
}

interface ValidateChoice extends Known {
  readonly previous?: string;
}

interface ReissueChoice extends Known {
  readonly form: string;
  readonly from: string;
  readonly out?: string;
}

/** `report validate` and `report reissue`: published reports, read from files; no storage is opened. */
export function reportCheckCommands(report: Command, config: () => Config, output: Output): void {
  report
    .command('validate')
    .argument('<表式>', '表式编号，如 report-2021；auto 自动识别')
    .argument('<文件>', '.json、.xlsx、.docx、.html')
    .option('--previous <文件>', '上年的报告，用来核对结转和雷同')
    .option('--organ <机关>', '机关名称；不写按标题')
    .option('--year <年度>', '报告年度；不写按标题')
    .option('--variant <版本>', '表样，如 shandong-2017')
    .option('--json', '以 JSON 输出')
    .description('校验年度报告：勾稽关系、跨年、正文与表；空白不是 0。成立退出码 0，不成立 1，读不了 2')
    .action((form: string, file: string, choice: ValidateChoice) =>
      validate(config(), form, file, choice, output),
    );
  report
    .command('reissue')
    .argument('<文件>', '.json、.xlsx、.docx、.html')
    .requiredOption('--form <表式>', '改填为哪一种表式，如 report-2021')
    .option('--from <表式>', '原来的表式；不写自动识别', 'auto')
    .option('--organ <机关>', '机关名称；不写按标题')
    .option('--year <年度>', '报告年度；不写按标题')
    .option('--variant <版本>', '原来的表样')
    .option('--out <文件>', '把改填的表写成 JSON 文件')
    .option('--json', '以 JSON 输出')
    .description('把已有的报告改填为另一种表式；不能确知的格空着，写明原因，不估算')
    .action((file: string, choice: ReissueChoice) => issueAgain(config(), file, choice, output));
}

async function validate(
  config: Config,
  form: string,
  file: string,
  { previous, organ, year, variant, json = false }: ValidateChoice,
  output: Output,
): Promise<void> {
  const law = lawOf(config, output);
  if (law === null) return;
  const report = await openForImport(file);
  if (!report.ok) return refuse(report, json, output);
  const before = previous === undefined ? null : await openForImport(previous);
  if (before !== null && !before.ok) return refuse(before, json, output);
  const validated = await validateFile(
    {
      form,
      report: report.value,
      previous: before?.value ?? null,
      organ,
      year: year === undefined ? null : yearIn(year),
      variant,
    },
    law,
  );
  if (!validated.ok) return refuse(validated, json, output);
  const { validation, notes } = validated.value;
  print(output, json, { ...validation, notes }, () => validationText(validated.value));
  output.exit(validation.holds ? EXIT.holds : EXIT.doesNotHold);
}

async function issueAgain(
  config: Config,
  file: string,
  choice: ReissueChoice,
  output: Output,
): Promise<void> {
  const { form: wanted, from, organ, year, variant, out, json = false } = choice;
  const law = lawOf(config, output);
  if (law === null) return;
  const form = law.forms.find(({ id }) => id === wanted);
  if (form === undefined) {
    output.error(`没有表式 ${wanted}，可写：${law.forms.map(({ id }) => id).join('、')}`);
    return output.exit(EXIT.cannotRun);
  }
  const opened = await openForImport(file);
  if (!opened.ok) return refuse(opened, json, output);
  const request = {
    form: from,
    report: opened.value,
    organ,
    year: year === undefined ? null : yearIn(year),
    variant,
  };
  const read = await readReportFile(request, law);
  if (!read.ok) return refuse(read, json, output);
  const own = law.forms.find(({ id }) => id === read.value.filled.form) ?? form;
  const again = reissue(read.value.filled, own, form);
  if (!again.ok) return refuse(again, json, output);
  if (out !== undefined) await writeFile(out, `${JSON.stringify(again.value.filled, null, 2)}\n`);
  print(output, json, again.value, () => reissueText(again.value, form));
}

/** Forms and words; null where the packs do not stand, which is told. */
function lawOf(config: Config, output: Output): ReportLaw | null {
  const library = loadPolicies(config.policiesDir, { scenarios: false });
  if (library.ok)
    return {
      forms: statutoryForms(library.value),
      sectors: loadSectors(),
      on: new SystemClock().today(),
    };
  output.error(library.error.map(faultText).join('\n'));
  output.exit(EXIT.cannotRun);
  return null;
}

function refuse(
  { error }: Extract<Result<unknown, readonly Refusal[]>, { readonly ok: false }>,
  json: boolean,
  output: Output,
): void {
  if (json) output.out(JSON.stringify({ refusals: error }, null, 2));
  else output.error(refusalText(error));
  output.exit(EXIT.cannotRun);
}
