import { ROLES } from './roles.js';
import { excludes, FORBIDDEN_PAIRS, forbiddenPair } from './separation.js';

/** Written by hand: each of the three (三员) with the two others and with every role of the office's business. */
const EXPECTED = [
  'system-admin+security-admin',
  'system-admin+auditor',
  'security-admin+auditor',
  'system-admin+drafter',
  'system-admin+division-head',
  'system-admin+office-reviewer',
  'system-admin+disclosure-office',
  'system-admin+secrecy-reviewer',
  'system-admin+deputy-in-charge',
  'system-admin+principal',
  'system-admin+web-desk',
  'system-admin+policy-officer',
  'system-admin+bureau-clerk',
  'security-admin+drafter',
  'security-admin+division-head',
  'security-admin+office-reviewer',
  'security-admin+disclosure-office',
  'security-admin+secrecy-reviewer',
  'security-admin+deputy-in-charge',
  'security-admin+principal',
  'security-admin+web-desk',
  'security-admin+policy-officer',
  'security-admin+bureau-clerk',
  'auditor+drafter',
  'auditor+division-head',
  'auditor+office-reviewer',
  'auditor+disclosure-office',
  'auditor+secrecy-reviewer',
  'auditor+deputy-in-charge',
  'auditor+principal',
  'auditor+web-desk',
  'auditor+policy-officer',
  'auditor+bureau-clerk',
];

describe('separation of the three administrators (三员分立)', () => {
  it('forbids exactly the pairs of an administrator with another administrator or with a business role', () => {
    expect(FORBIDDEN_PAIRS.map((pair) => pair.join('+')).sort()).toEqual([...EXPECTED].sort());
  });

  it.each(ROLES.flatMap((one) => ROLES.map((other) => [one, other] as const)))(
    'judges %s with %s alike in both orders',
    (one, other) => {
      const forbidden = EXPECTED.includes(`${one}+${other}`) || EXPECTED.includes(`${other}+${one}`);
      expect(excludes(one, other)).toBe(forbidden);
      expect(forbiddenPair([one, other]) !== null).toBe(forbidden);
    },
  );

  it('finds a pair among many roles, and none in an ordinary post', () => {
    expect(forbiddenPair(['drafter', 'web-desk', 'auditor'])).toEqual(['auditor', 'drafter']);
    expect(forbiddenPair(['drafter', 'division-head', 'secrecy-reviewer', 'principal'])).toBeNull();
  });
});
