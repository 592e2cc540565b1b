import {
  Directory,
  isRole,
  type DirectoryRows,
  type Holding,
  type Loan,
  type Organ,
  type Post,
} from '../../src/identity/index.js';
import { instant, localDate, type LocalDate } from '../../src/kernel/index.js';

/** A day on which everybody of the office is in post. */
export const DAY = localDate('2018-03-01');
const SINCE = localDate('2018-01-01');

/** A department with two divisions, its office and an affiliate; a city bureau with a county bureau below; another organ. */
const TREE: readonly (readonly [id: string, parent: string | null, kind: Organ['kind'], name: string])[] = [
  ['house', null, 'organ', '某厅'],
  ['office', 'house', 'division', '厅办公室'],
  ['security', 'house', 'division', '住房保障处'],
  ['market', 'house', 'division', '市场监管处'],
  ['information', 'house', 'affiliate', '信息中心'],
  ['city', 'house', 'local-bureau', '某市局'],
  ['city-division', 'city', 'division', '某市局业务科'],
  ['county', 'city', 'local-bureau', '某县局'],
  ['other', null, 'organ', '另一厅'],
];

const ORGANS: readonly Organ[] = TREE.map(([id, parentId, kind, name]) => ({
  id,
  parentId,
  kind,
  name,
  documentCodes: [],
  index: null,
  region: null,
  closedOn: null,
}));

/** A person's roles: `drafter@security`; `@*` for the whole installation. */
export type Staff = Readonly<Record<string, readonly string[]>>;

export interface OfficeInput {
  readonly people: Staff;
  readonly loans?: readonly Loan[];
  readonly holdings?: readonly Holding[];
  readonly posts?: readonly Post[];
}

/** The rows of an office in which everybody holds a post of their own, `post-<person>`. */
export function rowsOf({ people, loans = [], holdings = [], posts = [] }: OfficeInput): DirectoryRows {
  const names = Object.keys(people);
  return {
    organs: ORGANS,
    people: names.map((id) => ({ id, name: id, organ: homeOf(people[id]?.[0] ?? '') })),
    posts: [...names.map((id) => postOf(id, people[id] ?? [])), ...posts],
    holdings: [
      ...names.map((id) => ({ id: `holding-${id}`, person: id, post: `post-${id}`, from: SINCE, to: null })),
      ...holdings,
    ],
    loans,
  };
}

/** The same as a directory. */
export function officeOf(input: OfficeInput): Directory {
  return new Directory(rowsOf(input));
}

/** A substitution for somebody's own post, or a delegation of roles, over all of March 2018 unless said otherwise. */
export function loan(
  lender: string,
  borrower: string,
  terms: Partial<Loan> & ({ readonly kind: 'substitution' } | Pick<Loan, 'roles'>),
): Loan {
  const substitution = 'kind' in terms && terms.kind === 'substitution';
  return {
    id: `${lender}-${borrower}`,
    kind: substitution ? 'substitution' : 'delegation',
    lender,
    borrower,
    post: substitution ? `post-${lender}` : null,
    roles: [],
    from: localDate('2018-03-01'),
    to: localDate('2018-03-31'),
    reason: '出差',
    madeBy: lender,
    madeAt: instant('2018-02-28T01:00:00Z'),
    revokedOn: null,
    ...terms,
  };
}

/** A day of 2018: `03-05`. */
export function day(text: string): LocalDate {
  return localDate(`2018-${text}`);
}

function homeOf(role: string): string {
  const organ = role.split('@')[1] ?? 'house';
  return organ === '*' ? 'house' : organ;
}

function postOf(person: string, roles: readonly string[]): Post {
  return {
    id: `post-${person}`,
    organ: homeOf(roles[0] ?? ''),
    title: person,
    roles: roles.map((text) => {
      const [role, organ] = text.split('@');
      if (!isRole(role) || organ === undefined) throw new Error(`not role@organ: ${text}`);
      return { role, organ };
    }),
  };
}
