import { faringOtherwise, type DryRun, type KeptCase } from './dry-run.js';

const moving = (caseId: string, more: Partial<KeptCase> = {}): KeptCase => ({
  caseId,
  fate: 'would-move',
  from: ['drafting'],
  to: ['drafting'],
  approvals: { kept: [], redone: [] },
  reopened: [],
  problems: [],
  ...more,
});
const staying = (caseId: string, code: string): KeptCase =>
  moving(caseId, { fate: 'stays', problems: [{ code, message: '', cure: '', clause: [], who: [] }] });
const run = (...cases: readonly KeptCase[]): DryRun => ({ states: {}, clocks: {}, pinned: [], cases });

describe('a dry run that two people read, and the open cases as they stand now', () => {
  it.each<[string, DryRun, DryRun, readonly string[]]>([
    ['nothing happened', run(moving('a')), run(moving('a')), []],
    [
      'a case went on by a step and would still move without losing anything',
      run(moving('a')),
      run(moving('a', { from: ['division-review'], to: ['division-review'] })),
      [],
    ],
    ['a case ended', run(moving('a'), moving('b')), run(moving('b')), []],
    ['a case begun since would move freely', run(moving('a')), run(moving('a'), moving('b')), []],
    [
      'a case begun since would have to stay: nobody read that',
      run(moving('a')),
      run(moving('a'), staying('b', 'step-not-taken')),
      ['b'],
    ],
    [
      'a case that would have moved has to stay',
      run(moving('a')),
      run(staying('a', 'step-not-taken')),
      ['a'],
    ],
    [
      'a case stays for another reason',
      run(staying('a', 'step-not-taken')),
      run(staying('a', 'clock-without-place')),
      ['a'],
    ],
    [
      'an approval given since would have to be given again',
      run(moving('a')),
      run(moving('a', { approvals: { kept: [], redone: ['office-check'] } })),
      ['a'],
    ],
  ])('%s', (_, kept, now, cases) => {
    expect(faringOtherwise(kept, now)).toEqual(cases);
  });
});
