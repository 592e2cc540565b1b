import { refusal, type LocalDate, type Refusal } from '../../kernel/index.js';
import { newBreaches, type Breach } from './breaches.js';
import type { Directory } from './directory.js';
import { ADMINISTRATORS, type Role } from './roles.js';
import type { Words } from './words.js';

/** What the separation of the three administrators (三员分立) has against a change. */
export function dutyRefusals(
  before: Directory,
  after: Directory,
  on: LocalDate,
  words: Words,
): readonly Refusal[] {
  const broken = newBreaches(before, after).map((breach) => notSeparate(breach, after, words));
  const orphaned = ADMINISTRATORS.filter((role) => isHeld(before, role, on) && !isHeld(after, role, on));
  return [...broken, ...orphaned.map((role) => unheld(role, words))];
}

function notSeparate({ person, roles }: Breach, directory: Directory, words: Words): Refusal {
  const [one, other] = roles.map((role) => words.roles[role].label);
  return refusal({
    code: 'duties-not-separate',
    message: `${directory.person(person)?.name ?? person}将同时担任${one}和${other}，三员之间、三员与业务角色不得由一人兼任`,
    cure: '请另行指定人员，或先免去其中一项',
    facts: { person, roles: [...roles] },
    who: ['security-admin'],
  });
}

/** Nobody could set it right again from inside: without a security administrator nobody grants. */
function unheld(role: Role, words: Words): Refusal {
  return refusal({
    code: 'administrator-missing',
    message: `这样将无人担任${words.roles[role].label}`,
    cure: '请先任命接任者',
    facts: { role },
    who: ['security-admin'],
  });
}

function isHeld(directory: Directory, role: Role, on: LocalDate): boolean {
  return directory.rows.people.some(({ id }) =>
    directory.mandatesOf(id, on).some((held) => held.role === role && held.onBehalfOf === undefined),
  );
}
