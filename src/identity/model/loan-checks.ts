import type { LocalDate, Refusal } from '../../kernel/index.js';
import { conflict, inputFault, lineFaults, periodFaults, unknownThing } from './checks.js';
import type { Directory } from './directory.js';
import { during, isLent, overlaps, type Loan, type PostRole } from './staff.js';

const REASON_LENGTH = 200;

/** Everything that stands against a loan as such; who may make it is asked elsewhere. */
export function loanFaults(directory: Directory, loan: Loan, today: LocalDate): readonly Refusal[] {
  const lender = directory.person(loan.lender);
  const borrower = directory.person(loan.borrower);
  if (lender === undefined) return [unknownThing('人员', loan.lender)];
  if (borrower === undefined) return [unknownThing('人员', loan.borrower)];
  if (lender.id === borrower.id) return [inputFault('不能委托给本人', '请选择另一人', { field: 'borrower' })];
  return [
    ...lineFaults('事由', 'reason', loan.reason, REASON_LENGTH),
    ...periodFaults(loan.from, loan.to),
    ...(loan.from < today
      ? [inputFault('起始日期不能早于今天，授权不溯及既往', '请填今天或以后的日期', { field: 'from' })]
      : []),
    ...borrowerFaults(directory, loan),
    ...(loan.kind === 'substitution' ? postFaults(directory, loan) : roleFaults(directory, loan)),
    ...(standsAlready(directory, loan)
      ? [conflict('loan-twice', '同一期间已有同样的代理或委托', '请核对起止日期')]
      : []),
  ];
}

/** What a loan would lend on its first day, from the lender's own posts. */
export function rolesLent(directory: Directory, loan: Loan): readonly PostRole[] {
  return directory
    .holdingsOf(loan.lender)
    .filter((holding) => during(holding, loan.from))
    .flatMap(({ post }) => directory.post(post)?.roles.filter(({ role }) => isLent(loan, post, role)) ?? []);
}

/** Mandates stay in the house: an organ acts through its own people. */
function borrowerFaults(directory: Directory, { lender, borrower, from }: Loan): readonly Refusal[] {
  const house = (person: string) => directory.house(directory.person(person)?.organ ?? '')?.id;
  return [
    ...(directory.inService(borrower, from)
      ? []
      : [conflict('borrower-not-in-service', '受托人届时不在岗', '请选择在岗人员', { borrower })]),
    ...(house(lender) === house(borrower)
      ? []
      : [conflict('borrower-elsewhere', '受托人不是本机关人员', '请选择本机关人员', { borrower })]),
  ];
}

function postFaults(directory: Directory, loan: Loan): readonly Refusal[] {
  const held = directory
    .holdingsOf(loan.lender)
    .some((one) => one.post === loan.post && during(one, loan.from));
  if (!held)
    return [
      conflict('post-not-held', '被代理人届时不担任该岗位', '请选择其本人担任的岗位', {
        post: loan.post ?? '',
      }),
    ];
  if (rolesLent(directory, loan).length > 0) return [];
  return [conflict('post-without-roles', '该岗位没有可代理的角色', '请核对岗位', { post: loan.post ?? '' })];
}

function roleFaults(directory: Directory, loan: Loan): readonly Refusal[] {
  if (loan.roles.length === 0)
    return [inputFault('没有写明委托哪些角色', '请至少选择一项', { field: 'roles' })];
  const own = rolesLent(directory, loan).map(({ role }) => role);
  const others = loan.roles.filter((role) => !own.includes(role));
  if (others.length === 0) return [];
  return [
    conflict('role-not-own', '只能委托本人岗位自有的角色，代理或受托得来的不得转委托', '请改由其本人委托', {
      roles: others,
    }),
  ];
}

function standsAlready(directory: Directory, loan: Loan): boolean {
  return directory
    .lentBy(loan.lender)
    .some(
      (other) =>
        other.borrower === loan.borrower &&
        other.kind === loan.kind &&
        other.revokedOn === null &&
        other.post === loan.post &&
        (loan.kind === 'substitution' || other.roles.some((role) => loan.roles.includes(role))) &&
        overlaps(other, loan),
    );
}
