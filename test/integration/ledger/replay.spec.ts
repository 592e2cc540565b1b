import { run, sql } from '../../../src/database/index.js';
import { isDigest, type JsonObject } from '../../../src/kernel/index.js';
import { compare, readCase, replay, type Replayed } from '../../../src/workflow/index.js';
import { commandLine } from '../../support/command-line.js';
import { describeOnBothEngines, type TestEngine } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { pastTheTriggers } from '../../support/past-the-triggers.js';
import { NO } from '../../support/review-form.js';

const CLEAR: JsonObject = { ...NO, outcome: 'clear', opinion: '可以公开' };
const PAPER: JsonObject = { channels: ['zj-construction-port'] };

/** The beginning of a digest that no facts have here. */
const DIGEST = '"facts":"sha256:00000000';

interface Report {
  readonly holds: boolean;
  readonly cases: number;
  readonly findings: readonly { caseId: string; seq: number; code: string; message: string }[];
  readonly notes: readonly { code: string; rulings: number; cases: number }[];
}

describeOnBothEngines('the replay of an office that has lived (台账重演)', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'zhejiang-housing');
    await published(living);
    await filed(living);
    await returned(living);
    const secret = await published(living);
    await living.does('chenbaomi', secret, 'QUARANTINE', { reasonCode: 'review-finding' });
  }, 120_000);
  afterAll(() => living.close());

  it('gives every ruling the receipt that reproduces it', async () => {
    const id = (await living.drafted(PAPER)).id;
    await living.does('wangnigao', id, 'SUBMIT');
    const [, submitted] = await living.office.journal.read(id);
    const { facts, rules, pack, ...rest } = submitted?.ruling ?? {};
    expect(rest).toEqual({
      format: 1,
      schema: 'v1',
      engine: '1',
      calendar: living.office.calendar.version,
    });
    expect(pack).toMatchObject({ pack: 'zhejiang-housing', effectiveFrom: '2017-05-17' });
    expect(isDigest(facts)).toBe(true);
    expect(rules).toMatchObject({ 'attribute-declared': 'holds', 'non-proactive-reasoned': 'not-applied' });
  });

  it('finds nothing in published, filed, returned and quarantined papers, words destroyed or not', async () => {
    const { code, report } = await replayed(engine);
    expect([code, report.findings, report.notes]).toEqual([0, [], []]);
    expect(report.cases).toBeGreaterThanOrEqual(4);
  });

  it.each<readonly [string, Place, Change, readonly string[]]>([
    [
      'a result',
      [2, 'ruling'],
      ['"attribute-declared":"holds"', '"attribute-declared":"fails"'],
      ['ruling-differs'],
    ],
    ['a rule that was asked', [2, 'ruling'], ['"attribute-declared":"holds",', ''], ['ruling-differs']],
    ['the digest of the facts', [2, 'ruling'], [/"facts":"sha256:.{8}/, DIGEST], ['ruling-facts-differ']],
    ['the form of a receipt', [2, 'ruling'], ['"engine":"1"', '"engine":1'], ['receipt-unreadable']],
    [
      'a receipt, cut down to its results',
      [2, 'ruling'],
      [/^.*"rules":(\{[^}]*\}).*$/, '$1'],
      ['receipt-missing'],
    ],
    [
      'what somebody declared',
      [1, 'payload'],
      ['"declaredNonSecret":true', '"declaredNonSecret":false'],
      ['ruling-facts-differ', 'ruling-differs', 'ruling-facts-differ', 'facts-differ'],
    ],
    [
      'the move that was made',
      [2, 'payload'],
      [/"move":"[^"]*"/, '"move":"forged"'],
      ['unreadable', 'state-differs', 'facts-differ'],
    ],
  ])('finds a change of %s behind the triggers', async (_what, [seq, column], [was, is], codes) => {
    const id = (await living.drafted(PAPER)).id;
    await living.does('wangnigao', id, 'SUBMIT');
    const entry = await storedEntry(engine, id, seq);
    const changed = entry[column].replace(was, is);
    expect(changed).not.toBe(entry[column]);
    await write(engine, { id, seq, column }, changed);
    const { findings } = await again(living, id);
    await write(engine, { id, seq, column }, entry[column]);
    expect(findings.map((one) => one.code)).toEqual(codes);
    expect(findings[0]).toMatchObject({ caseId: id, seq });
    expect(findings.filter(({ message }) => !/[\u4e00-\u9fff]/.test(message))).toEqual([]);
  });

  it.each<readonly [string, Change, string]>([
    ['engine', ['"engine":"1"', '"engine":"0"'], 'engine-version'],
    ['pack format', ['"schema":"v1"', '"schema":"v0"'], 'schema-version'],
    ['calendar', [/"calendar":"[^"]*"/, '"calendar":null'], 'calendar-version'],
    ['pack version', ['"effectiveFrom":"2017-05-17"', '"effectiveFrom":"2017-05-18"'], 'pack-version'],
    ['ledger from before receipts', [/^.*"rules":(\{[^}]*\}).*$/, '$1'], 'without-receipt'],
  ])('tells of another %s that rules the same, and takes it for no fault', async (_what, [was, is], note) => {
    const { id } = await living.drafted(PAPER);
    const entry = await storedEntry(engine, id, 1);
    await write(engine, { id, seq: 1, column: 'ruling' }, entry.ruling.replace(was, is));
    const { findings, notes } = await again(living, id);
    await write(engine, { id, seq: 1, column: 'ruling' }, entry.ruling);
    expect([findings, notes.map(({ code, seq }) => [code, seq])]).toEqual([[], [[note, 1]]]);
  });

  it('says to people which ruling differs in which rule, and what is only of another version', async () => {
    const { id } = await living.drafted(PAPER);
    await living.does('wangnigao', id, 'SUBMIT');
    const entry = await storedEntry(engine, id, 2);
    const changed = entry.ruling.replace('"attribute-declared":"holds"', '"attribute-declared":"fails"');
    await write(engine, { id, seq: 2, column: 'ruling' }, changed.replace('"engine":"1"', '"engine":"0"'));
    const { code, out } = await commandLine(engine, 'ledger', 'replay', id);
    await write(engine, { id, seq: 2, column: 'ruling' }, entry.ruling);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      `✘ ${id} 第2条 ruling-differs 按当时的规则重新裁断，结论与台账所记不一致（attribute-declared：fails → holds）`,
      '· 裁断时的引擎版本与现在不同：1 件、1 条（当时 0，现在 1）',
    ]);
  });
});

type Place = readonly [seq: number, column: 'ruling' | 'payload'];
type Change = readonly [was: string | RegExp, is: string];

/** The whole ledger, by the command. */
async function replayed(engine: TestEngine): Promise<{ code: number; report: Report }> {
  const { code, out } = await commandLine(engine, 'ledger', 'replay', '--json');
  return { code, report: JSON.parse(out) as Report };
}

/** One case, as the command replays it, without opening the office once more. */
async function again({ office }: LivingOffice, id: string): Promise<Pick<Replayed, 'findings' | 'notes'>> {
  const { database, journal, law, lexicon, versions } = office;
  const stored = await readCase(database.reader, law, id);
  const { state, findings, notes } = replay(id, await journal.read(id), law, lexicon, versions);
  if (stored === null || state === null) throw new Error(`${id} is lost`);
  return { findings: [...findings, ...compare(id, stored.view.version, state, stored.state)], notes };
}

async function storedEntry(
  engine: TestEngine,
  id: string,
  seq: number,
): Promise<{ ruling: string; payload: string }> {
  const [row] = await run<{ ruling: string; payload: string }>(
    engine.database.reader,
    sql`select "ruling", "payload" from "journal_entry" where "caseId" = ${id} and "seq" = ${seq}`,
  );
  if (row === undefined) throw new Error(`${id} has no entry ${seq}`);
  return row;
}

function write(
  engine: TestEngine,
  { id, seq, column }: { id: string; seq: number; column: string },
  text: string,
): Promise<void> {
  const quoted = text.replaceAll("'", "''");
  return pastTheTriggers(
    engine,
    `update "journal_entry" set "${column}" = '${quoted}' where "caseId" = '${id}' and "seq" = ${seq}`,
  );
}

async function signed(living: LivingOffice, draft: JsonObject): Promise<string> {
  const { id } = await living.drafted(draft);
  await living.does('wangnigao', id, 'SUBMIT');
  await living.does('lichuzhang', id, 'APPROVE', { opinion: '同意' });
  await living.does('zhoubanhe', id, 'APPROVE');
  await living.does('wangnigao', id, 'REVIEW', CLEAR);
  await living.does('chenbaomi', id, 'REVIEW', CLEAR);
  await living.does('sunfuting', id, 'SIGN_OFF');
  await living.does('zhoubanhe', id, 'REGISTER');
  return id;
}

async function published(living: LivingOffice): Promise<string> {
  const id = await signed(living, PAPER);
  await living.does('zhengxinxi', id, 'PUBLISH');
  return id;
}

async function filed(living: LivingOffice): Promise<void> {
  const ground = {
    id: 'personal-privacy',
    rank: 'administrative-regulation',
    basis: '政府信息公开条例第十四条',
    reason: '含住户的收入信息',
  };
  const id = await signed(living, { ...PAPER, attribute: 'withheld', ground });
  await living.does('zhoubanhe', id, 'FILE');
}

async function returned(living: LivingOffice): Promise<void> {
  const { id } = await living.drafted(PAPER);
  await living.does('wangnigao', id, 'SUBMIT');
  await living.does('lichuzhang', id, 'RETURN', { to: 'drafting', reason: '数据有误' });
  await living.does('wangnigao', id, 'EDIT', { title: '关于更正数据的通知' });
  await living.does('wangnigao', id, 'SUBMIT');
  await living.does('wangnigao', id, 'TAKE_BACK');
}
