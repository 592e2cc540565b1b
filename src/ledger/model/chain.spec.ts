import fc from 'fast-check';
import {
  algorithmOf,
  canonicalJson,
  digest,
  HASH_ALGORITHMS,
  instant,
  type HashAlgorithm,
  type JsonObject,
} from '../../kernel/index.js';
import { compareHead, follow, START, type LedgerFault, type Link, type SealedRecord } from './chain.js';
import { hashOf, recordOf, sealedText, type NewEntry } from './entry.js';

const AT = instant('2018-03-01T01:30:00.000Z');
const CASE = 'case-1';

type Step = Pick<NewEntry, 'type' | 'payload' | 'ruling'>;

/** A case of so many steps, sealed one to the next. */
function chainOf(steps: readonly Step[], algorithm: HashAlgorithm = 'sha256'): SealedRecord[] {
  const chain: SealedRecord[] = [];
  for (const step of steps) {
    const record = recordOf({
      ...step,
      caseId: CASE,
      seq: chain.length + 1,
      prevHash: chain.at(-1)?.hash ?? null,
      at: AT,
      actor: { person: 'p-1', onBehalfOf: null, task: null },
    });
    chain.push({ ...record, hash: hashOf(record, algorithm) });
  }
  return chain;
}

const fiveSteps = () =>
  chainOf(
    ['CREATE', 'SUBMIT', 'REVIEW', 'SIGN_OFF', 'PUBLISH'].map((type) => ({
      type,
      payload: {},
      ruling: null,
    })),
  );

/** Every fault of a case, as the verifier would tell them. */
function faultsOf(entries: readonly SealedRecord[], head: Link): LedgerFault[] {
  const faults: LedgerFault[] = [];
  let link: Link = START;
  for (const entry of entries) {
    const step = follow(link, entry);
    faults.push(...step.faults);
    link = step.link;
  }
  const stored = head.hash === null ? null : { caseId: CASE, seq: head.seq, hash: head.hash };
  return [...faults, ...compareHead(CASE, link, stored)];
}

const headOf = (chain: readonly SealedRecord[]): Link => ({
  seq: chain.length,
  hash: chain.at(-1)?.hash ?? null,
});
const told = (faults: readonly LedgerFault[]) => faults.map(({ code, seq }) => [code, seq]);

describe('the chain of a case (台账链)', () => {
  it('holds when nothing was touched', () => {
    const chain = fiveSteps();
    expect(faultsOf(chain, headOf(chain))).toEqual([]);
  });

  it('tells a changed entry', () => {
    const chain = fiveSteps();
    const changed = chain.map((entry) =>
      entry.seq === 3 ? { ...entry, payload: '{"outcome":"clear"}' } : entry,
    );
    expect(told(faultsOf(changed, headOf(chain)))).toEqual([['entry-changed', 3]]);
  });

  it('tells a changed entry whose own hash was made to fit', () => {
    const chain = fiveSteps();
    const forged = chain.map((entry) => {
      if (entry.seq !== 3) return entry;
      const other = { ...entry, person: 'p-2' };
      return { ...other, hash: hashOf(other, 'sha256') };
    });
    expect(told(faultsOf(forged, headOf(chain)))).toEqual([['chain-broken', 4]]);
  });

  it('tells a removed entry, in the middle and at either end', () => {
    const chain = fiveSteps();
    const without = (seq: number) =>
      faultsOf(
        chain.filter((entry) => entry.seq !== seq),
        headOf(chain),
      );
    expect(told(without(3))).toEqual([['entry-missing', 3]]);
    expect(told(without(1))).toEqual([['entry-missing', 1]]);
    expect(told(without(5))).toEqual([['entry-missing', 5]]);
    expect(without(3)[0]?.message).toContain('第 3 条');
  });

  it('tells several removed entries as one gap', () => {
    const chain = fiveSteps();
    const [fault] = faultsOf([...chain.slice(0, 1), ...chain.slice(4)], headOf(chain));
    expect(fault?.message).toContain('第 2–4 条');
  });

  it('tells entries that changed places', () => {
    const chain = fiveSteps();
    const swapped = chain.map((entry) => {
      if (entry.seq === 2) return { ...entry, seq: 3 };
      return entry.seq === 3 ? { ...entry, seq: 2 } : entry;
    });
    const inOrder = swapped.toSorted((a, b) => a.seq - b.seq);
    expect(told(faultsOf(inOrder, headOf(chain))).map(([code]) => code)).toContain('entry-changed');
  });

  it('tells a second entry under the same number', () => {
    const chain = fiveSteps();
    const [, second] = chain;
    const fork = second === undefined ? [] : [...chain.slice(0, 2), second, ...chain.slice(2)];
    expect(told(faultsOf(fork, headOf(chain)))).toEqual([['entry-forked', 2]]);
  });

  it('tells a history that was rewritten to its end, by what the case remembers', () => {
    const chain = fiveSteps();
    const rewritten = chainOf(
      ['CREATE', 'SUBMIT', 'REVIEW', 'SIGN_OFF', 'DISCARD'].map((type) => ({
        type,
        payload: {},
        ruling: null,
      })),
    );
    expect(told(faultsOf(rewritten, headOf(chain)))).toEqual([['head-mismatch', 5]]);
  });

  it('tells entries that the case does not remember, and a case that is gone', () => {
    const chain = fiveSteps();
    expect(told(faultsOf(chain, headOf(chain.slice(0, 4))))).toEqual([['beyond-head', 5]]);
    expect(told(faultsOf(chain, START))).toEqual([['head-missing', 5]]);
  });

  const step: fc.Arbitrary<Step> = fc.record({
    type: fc.string({ minLength: 1 }),
    payload: jsonObject(),
    ruling: fc.option(jsonObject(), { nil: null }),
  });
  const chain = fc
    .tuple(fc.array(step, { minLength: 2, maxLength: 6 }), fc.constantFrom(...HASH_ALGORITHMS))
    .map(([steps, algorithm]) => chainOf(steps, algorithm));

  it('holds for whatever commands wrote, under either hash', () => {
    fc.assert(fc.property(chain, (entries) => faultsOf(entries, headOf(entries)).length === 0));
  });

  it('breaks when any character of any column changes', () => {
    const columns = ['caseId', 'at', 'type', 'person', 'payload', 'prevHash', 'hash'] as const;
    const property = fc.property(
      chain,
      fc.nat(),
      fc.constantFrom(...columns),
      fc.nat(),
      (entries, which, column, where) => {
        const at = which % entries.length;
        const changed = entries.map((entry, index) =>
          index === at ? { ...entry, [column]: flip(entry[column], where) } : entry,
        );
        return faultsOf(changed, headOf(entries)).length > 0;
      },
    );
    fc.assert(property);
  });

  it('breaks when an entry is left out, doubled or exchanged for another', () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), (entries, first, second) => {
        const [a, b] = [first % entries.length, second % entries.length];
        const head = headOf(entries);
        const without = entries.filter((_, index) => index !== a);
        const doubled = entries.flatMap((entry, index) => (index === a ? [entry, entry] : [entry]));
        const exchanged = entries.map(
          (entry, index) => entries[index === a ? b : index === b ? a : index] ?? entry,
        );
        const broken = (others: readonly SealedRecord[]) => faultsOf(others, head).length > 0;
        return broken(without) && broken(doubled) && (a === b || broken(exchanged));
      }),
    );
  });

  it('seals the canonical spelling, whatever the members are', () => {
    fc.assert(
      fc.property(chain, (entries) =>
        entries.every(({ hash, ...entry }) => {
          const spelt = canonicalJson({ ...entry, format: 'wugongkai-journal-1' });
          return sealedText(entry) === spelt && hash.endsWith(digest(spelt, algorithmOf(hash)).slice(-64));
        }),
      ),
    );
  });

  it('does not let text move between payload and ruling', () => {
    const [entry] = chainOf([{ type: 'A', payload: { a: 1 }, ruling: { b: 2 } }]);
    const moved = entry && { ...entry, payload: `${entry.payload},"ruling":${entry.ruling}`, ruling: null };
    expect(moved && sealedText(moved)).not.toBe(entry && sealedText(entry));
  });
});

function flip(text: string | null, where: number): string {
  if (text === null || text === '') return 'x';
  const at = where % text.length;
  return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
}

function jsonObject(): fc.Arbitrary<JsonObject> {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  return fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), { maxKeys: 4 });
}
