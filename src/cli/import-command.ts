import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import { documentOf, openForImport, type ImportedDocument } from '../documents/index.js';
import type { Actor } from '../identity/index.js';
import type { Refusal, Result } from '../kernel/index.js';
import { EXIT, print, refusalText, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly division?: string;
  readonly nonSecret?: boolean;
  readonly json?: boolean;
  readonly token?: string;
}

/** `import`: files become drafts, each whole or not at all; one that is refused stops none of the others. */
export function importCommand(program: Command, config: () => Config, output: Output): void {
  program
    .command('import')
    .argument('<文件或文件夹>', '.txt、.md、.docx；文件夹只取其中的文件，不进下级')
    .option('--division <处室>', '拟稿处室')
    .option('--non-secret', '声明这些文件不涉及国家秘密')
    .option('--token <令牌>', '接口令牌')
    .option('--json', '以 JSON 输出')
    .description('把文件导入为拟稿，认出标题、正文、日期、文号；公开属性须由拟稿人另行标明')
    .action((path: string, choice: Choice) =>
      asActor(config(), choice.token, output, async (office, actor) => {
        const paths = await filesAt(path);
        const results: { file: string; result: Imported }[] = [];
        for (const file of paths)
          results.push({ file: basename(file), result: await importOne(office, actor, file, choice) });
        print(
          output,
          choice.json === true,
          results.map(jsonOf),
          () => results.map(textOf).join('\n') || '文件夹里没有文件',
        );
        output.exit(results.every(({ result }) => result.ok) ? EXIT.holds : EXIT.doesNotHold);
      }),
    );
}

type Imported = Result<ImportedDocument, readonly Refusal[]>;

/** The file, or the files of a folder by name. A path that cannot be read is one file, whose refusal says so. */
async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
}

async function importOne(
  office: Office,
  actor: Actor,
  path: string,
  { division, nonSecret }: Choice,
): Promise<Imported> {
  const opened = await openForImport(path);
  if (!opened.ok) return opened;
  const read = await office.importDocument.read(opened.value.name, opened.value.bytes);
  if (!read.ok) return read;
  const input = { actor, division: division ?? null, declaredNonSecret: nonSecret === true };
  return office.database.decide((tx) => office.importDocument.run(tx, read.value, input));
}

function jsonOf({ file, result }: { file: string; result: Imported }): unknown {
  return result.ok
    ? { file, caseId: result.value.view.id, warnings: result.value.warnings }
    : { file, refusals: result.error };
}

function textOf({ file, result }: { file: string; result: Imported }): string {
  if (!result.ok) return `${file}\n${refusalText(result.error)}`;
  const { view, warnings } = result.value;
  const { title, kind, stated } = documentOf(view.facts);
  const known = [
    kind === 'policy' ? '政策性文件（建议）' : '一般公文（建议）',
    stated?.signedOn ?? '日期未认出',
    stated?.documentNumber ?? '文号未认出',
  ];
  return [
    `✔ ${file} → ${title}`,
    `  编号 ${view.id}；${known.join('；')}`,
    ...warnings.map((one) => `  ⚠ ${one.message}`),
  ].join('\n');
}
