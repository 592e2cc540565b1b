import { digest, type JsonObject } from '../../kernel/index.js';
import type { PackRef, Ruling } from '../../policy/index.js';
import { compareReceipt } from './compare-receipt.js';
import { receiptOf, type RulingVersions } from './receipt.js';

const PACK = { pack: 'office', effectiveFrom: '2018-01-01', sha256: digest('pack') } as unknown as PackRef;
const VERSIONS: RulingVersions = { engine: '1', schema: 'v1', calendar: digest('calendar') };
const SCOPE: JsonObject = { document: { attribute: null } };
const RULING: Ruling = {
  holds: true,
  findings: [
    { rule: 'a', clause: [], applied: true, holds: true, unevaluable: null, inputs: {} },
    { rule: 'b', clause: [], applied: false, holds: true, unevaluable: null, inputs: {} },
  ],
  refusals: [],
};
const STORED = receiptOf({ versions: VERSIONS, algorithm: 'sm3' }, PACK, SCOPE, RULING);
const AGAIN = {
  pack: PACK,
  scope: SCOPE,
  rules: { a: 'holds', b: 'not-applied' } as JsonObject | null,
  versions: VERSIONS,
};

describe('a ruling asked again, beside its receipt', () => {
  it('is the same in every part, under the algorithm in which the receipt was written', () => {
    expect(compareReceipt(STORED, AGAIN, true)).toEqual({ findings: [], notes: [] });
  });

  it('differs by rule: another finding, one no longer asked, one newly asked', () => {
    const rules = { a: 'fails', c: 'holds' };
    const { findings } = compareReceipt(STORED, { ...AGAIN, rules }, true);
    expect(findings.map(({ message }) => message)).toEqual([
      '按当时的规则重新裁断，结论与台账所记不一致（a：holds → fails；b：not-applied → （未问）；c：（未问） → holds）',
    ]);
  });

  it('has other facts, also where no rule can be asked again', () => {
    const scope = { document: { attribute: 'proactive' } };
    const { findings } = compareReceipt(STORED, { ...AGAIN, scope, rules: null }, true);
    expect(findings.map(({ code }) => code)).toEqual(['ruling-facts-differ']);
  });

  it('was made under other versions: told with then and now, and no finding', () => {
    const versions = { engine: '2', schema: 'v1', calendar: null };
    expect(compareReceipt(STORED, { ...AGAIN, versions }, true)).toEqual({
      findings: [],
      notes: [
        { code: 'engine-version', then: '1', now: '2' },
        { code: 'calendar-version', then: digest('calendar'), now: null },
      ],
    });
  });

  it('comes from before receipts: its results are compared, and the rest is owed only after a first receipt', () => {
    const old = { a: 'holds', b: 'not-applied' };
    const note = { code: 'without-receipt', then: null, now: null };
    expect(compareReceipt(old, AGAIN, false)).toEqual({ findings: [], notes: [note] });
    expect(compareReceipt(old, AGAIN, true).findings.map(({ code }) => code)).toEqual(['receipt-missing']);
    expect(compareReceipt({ a: 'fails' }, AGAIN, false).findings.map(({ code }) => code)).toEqual([
      'ruling-differs',
    ]);
  });

  it.each([
    ['another format', { format: 2 }],
    ['no digest of facts', { facts: 'sha256:12' }],
    ['a pack without its hash', { pack: { pack: 'office', effectiveFrom: '2018-01-01' } }],
    ['a calendar that is no digest', { calendar: '2018' }],
    ['no results', { rules: [] }],
  ])('cannot be compared with a receipt of %s', (_what, over) => {
    const { findings } = compareReceipt({ ...STORED, ...over }, AGAIN, true);
    expect(findings.map(({ code }) => code)).toEqual(['receipt-unreadable']);
  });
});
