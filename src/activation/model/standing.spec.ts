import { instant, type Digest, type JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import { DEEDS, standingOf } from './standing.js';

const AT = instant('2018-03-01T01:00:00.000Z');

function entries(
  ...deeds: readonly { type: string; person: string; payload: JsonObject }[]
): readonly LedgerEntry[] {
  return deeds.map(({ type, person, payload }, index) => ({
    position: index + 1,
    caseId: 'policy',
    seq: index + 1,
    prevHash: null,
    hash: `sha256:${'0'.repeat(64)}` as Digest,
    at: AT,
    type,
    actor: { person, onBehalfOf: null, task: null },
    payload,
    ruling: null,
  }));
}

const version = (digest: string, ...hashes: readonly string[]): JsonObject => ({
  pack: 'office',
  effectiveFrom: '2017-05-17',
  title: '样例',
  digest,
  hashes: [...hashes],
});
const installed = { type: DEEDS.installed, person: 'system', payload: { versions: [version('d1', 'h1')] } };
const proposed = (digest: string) => ({
  type: DEEDS.proposed,
  person: 'one',
  payload: { version: version(digest, 'h2'), evidence: { rehearsal: 'r1' } },
});
const activated = (digest: string, ...hashes: readonly string[]) => ({
  type: DEEDS.activated,
  person: 'two',
  payload: { version: version(digest, ...hashes), proposedBy: 'one' },
});

const NAME = 'office@2017-05-17';

describe('which law stands, by the ledger', () => {
  it('is none where nothing was entered', () => {
    expect(standingOf([]).versions.size).toBe(0);
  });

  it('is what was delivered, as nobody’s decision, until two people decide', () => {
    const now = standingOf(entries(installed)).versions.get(NAME);
    expect([now?.deed, now?.by, now?.hashes]).toEqual(['PACK.INSTALLED', ['system'], ['h1']]);
  });

  it('is not what was only proposed', () => {
    const { versions, proposals } = standingOf(entries(installed, proposed('d2')));
    expect(versions.get(NAME)?.hashes).toEqual(['h1']);
    expect(proposals.get(NAME)).toMatchObject({ digest: 'd2', rehearsal: 'r1', person: 'one', seq: 2 });
  });

  it('is the last activation only: what stood before stands no more, and going back needs another one', () => {
    const after = standingOf(entries(installed, proposed('d2'), activated('d2', 'h2', 'h3')));
    expect(after.versions.get(NAME)).toMatchObject({ hashes: ['h2', 'h3'], by: ['one', 'two'], seq: 3 });
    expect(after.proposals.size).toBe(0);
    const back = standingOf(entries(installed, activated('d2', 'h2'), activated('d1', 'h1')));
    expect(back.versions.get(NAME)?.hashes).toEqual(['h1']);
  });

  it('knows a migration that was ordered until it has come to its end', () => {
    const ordered = { type: DEEDS.ordered, person: 'one', payload: { digest: 'm1' } };
    const done = { type: DEEDS.done, person: 'one', payload: { order: 2 } };
    expect(standingOf(entries(installed, ordered)).order).toEqual({ seq: 2, digest: 'm1' });
    expect(standingOf(entries(installed, ordered, done)).order).toBeNull();
  });
});
