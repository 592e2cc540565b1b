import { digestJson, localDate, ok } from '../../kernel/index.js';
import type { DryRun } from './dry-run.js';
import { againstProposing, type Dossier } from './obstacles.js';

const CANDIDATE = digestJson('candidate');
const NOTHING: DryRun = { states: {}, clocks: {}, pinned: [], cases: [] };
const PINNED: DryRun = { ...NOTHING, pinned: [{ code: 'transition-pinned' }] };

function dossier(kept: DryRun | null, now: DryRun): Dossier {
  return {
    candidate: {
      pack: 'office',
      effectiveFrom: localDate('2017-05-17'),
      effectiveTo: null,
      title: '样例',
      digest: CANDIDATE,
      compositions: [],
    },
    rehearsal: { hash: 'r', candidate: CANDIDATE, readers: ['one'], dryRun: kept },
    evidence: {
      lint: { notes: [] },
      tests: [{ id: 's', title: '情景', holds: true, failures: [] }],
      proofs: [],
    },
    dryRun: ok(now),
    standing: { versions: new Map(), proposals: new Map(), order: null, contents: new Map() },
    named: (person) => person,
  };
}

describe('what stands against a proposal in the dry run of the open cases', () => {
  it.each<[string, DryRun | null, DryRun, readonly string[]]>([
    ['the report says nothing of open cases, as reports of earlier days', null, NOTHING, ['dry-run-missing']],
    ['it says what is still so', NOTHING, NOTHING, []],
    ['it said that cases may move, and now none may', NOTHING, PINNED, ['dry-run-stale']],
  ])('%s', (_, kept, now, codes) => {
    expect(againstProposing(dossier(kept, now), 'one').map(({ code }) => code)).toEqual(codes);
  });
});
