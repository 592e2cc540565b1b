import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../../src/cli/program.js';
import { openOffice } from '../../../src/composition/office.js';
import { loadConfig, type Config } from '../../../src/config/index.js';
import { run, sql, type Database } from '../../../src/database/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';

const FIXTURES = join(__dirname, '../../fixtures/import');

interface Imported {
  readonly file: string;
  readonly caseId?: string;
  readonly warnings?: readonly { readonly code: string }[];
  readonly refusals?: readonly { readonly code: string }[];
}

describeOnBothEngines('wugongkai import', OFFICE_SCHEMA, (engine) => {
  let config: Config;
  let token: string;
  let folder: string;

  beforeAll(async () => {
    const loaded = loadConfig(engine.environment);
    if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('; '));
    config = loaded.value;
    const office = await openOffice(config, new SystemClock());
    await office.identity.bootstrap();
    const actor = await office.identity.actorByUsername.run('wangnigao');
    const made = actor.ok
      ? await office.identity.makeToken.run(actor.value, { name: 'test', days: 1 })
      : actor;
    if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
    ({ token } = made.value);
    await office.database.close();
    folder = mkdtempSync(join(tmpdir(), 'wugongkai-import-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function imports(path: string): Promise<{ code: number; results: readonly Imported[] }> {
    const lines: string[] = [];
    let code = 0;
    const output = {
      out: (text: string) => void lines.push(text),
      error: (text: string) => void lines.push(text),
      exit: (given: number) => {
        code = given;
      },
    };
    const argv = ['node', 'wugongkai', 'import', path, '--non-secret', '--json', '--token', token];
    await runProgram(argv, { config: () => config, output, serve: () => Promise.resolve() });
    return { code, results: JSON.parse(lines.join('\n')) as Imported[] };
  }

  it('makes a draft of a report with blanks, an odd date and a missing section, and warns of each', async () => {
    const { code, results } = await imports(join(FIXTURES, 'report-with-blanks.txt'));
    const codes = results[0]?.warnings?.map((one) => one.code) ?? [];
    expect([code, codes.sort()]).toEqual([
      0,
      ['blank-values', 'date-missing', 'odd-date', 'residue-removed', 'section-gap'],
    ]);
    const [row] = await run<{ title: string; kind: string; attribute: string | null }>(
      engine.database.reader,
      sql`select title, kind, attribute from document where case_id = ${results[0]?.caseId ?? ''}`,
    );
    expect(row).toEqual({
      title: '示范市住房局2015年政府信息公开工作年度报告',
      kind: 'ordinary',
      attribute: null,
    });
  });

  it('takes a plan for a policy document', async () => {
    const { results } = await imports(join(FIXTURES, 'plan-without-head.txt'));
    const [row] = await run(
      engine.database.reader,
      sql`select kind, attribute from document where case_id = ${results[0]?.caseId ?? ''}`,
    );
    expect(row).toEqual({ kind: 'policy', attribute: null });
  });

  it('takes the files of a folder by themselves: one that is refused stops none and leaves nothing', async () => {
    const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
    write('a-good.txt', '关于甲事项的通知\n\n　　甲正文。');
    write('b-empty.txt', '');
    write('c-secret.txt', '机密★10年\n关于乙事项的通知\n\n　　乙正文。');
    write(
      'd-broken.txt',
      Buffer.concat([Buffer.from('关于丙的通知\n丙正文，文字完好。'), Buffer.from([0xff, 0xe4])]),
    );
    write('e-program.docx', Buffer.from('MZ\u0000\u0001not a document'));
    write('f-huge.txt', '');
    truncateSync(join(folder, 'f-huge.txt'), 200 * 1024 * 1024);
    write('g-same.txt', '关于甲事项的通知\n\n　　甲正文。');
    write('.hidden.txt', '关于丁事项的通知\n\n　　丁正文。');
    mkdirSync(join(folder, 'below'));
    write('below/inner.txt', '关于戊事项的通知\n\n　　戊正文。');
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('below/inner.txt', join(folder, 'link.txt'));
    const before = await countsOf(engine.database);
    const { code, results } = await imports(folder);
    expect(code).toBe(1);
    expect(results.map(({ file, refusals }) => [file, refusals?.map((one) => one.code) ?? 'draft'])).toEqual([
      ['a-good.txt', 'draft'],
      ['b-empty.txt', ['file-empty']],
      ['c-secret.txt', ['classification-mark-found']],
      ['d-broken.txt', ['text-encoding-broken']],
      ['e-program.docx', ['file-mislabelled']],
      ['f-huge.txt', ['file-too-large']],
      ['g-same.txt', 'draft'],
    ]);
    const after = await countsOf(engine.database);
    // Two drafts of the same bytes: two cases, one content.
    expect(after).toEqual({
      workflow_case: before.workflow_case + 2,
      journal_entry: before.journal_entry + 2,
      document: before.document + 2,
      document_version: before.document_version + 2,
      content: before.content + 1,
    });
  });

  it('leaves neither draft nor content of a file whose number another document bears', async () => {
    const number = '示建〔2017〕5号';
    await engine.database.write((tx) =>
      run(
        tx,
        sql`insert into issued_number (kind, number, case_id, issued_at) values (${'document'}, ${number}, ${'other'}, ${'2017-05-17T01:00:00.000Z'})`,
      ),
    );
    const before = await countsOf(engine.database);
    const path = join(folder, 'numbered.txt');
    writeFileSync(path, `示范省住房厅文件\n\n${number}\n\n关于己事项的通知\n\n各市：\n\n　　己正文。\n`);
    const { results } = await imports(path);
    expect(results[0]?.refusals?.map((one) => one.code)).toEqual(['document-number-taken']);
    expect(await countsOf(engine.database)).toEqual(before);
  });
});

const TABLES = ['workflow_case', 'journal_entry', 'document', 'document_version', 'content'] as const;

async function countsOf({ reader }: Database): Promise<Record<(typeof TABLES)[number], number>> {
  const counts = { workflow_case: 0, journal_entry: 0, document: 0, document_version: 0, content: 0 };
  for (const table of TABLES) {
    const [row]: readonly { n: number | string }[] = await reader.query(
      `select count(*) as n from "${table}"`,
    );
    counts[table] = Number(row?.n);
  }
  return counts;
}
