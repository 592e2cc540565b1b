import { request } from '../../api/request';
import type { LoanDto, StaffMemberDto } from '../../api/types.gen';
import type { Box, Filled } from './form-dialog';
import { peopleOptions, type OfficeView } from './load-office';

export type LoanKind = LoanDto['kind'];

/** The form of a loan of what somebody holds. */
export function loanBoxes(
  office: OfficeView,
  kind: LoanKind,
  lender: StaffMemberDto | undefined,
  roles: Readonly<Record<string, string>>,
): readonly Box[] {
  const own = [...new Set(lender?.posts.flatMap((post) => post.roles.map(({ role }) => role)))];
  const what: Box =
    kind === 'substitution'
      ? {
          name: 'post',
          label: '代理哪个岗位',
          kind: 'select',
          options: (lender?.posts ?? []).map(({ post, title }) => ({ value: post, label: title })),
          ...(lender?.posts.length === 1 ? { value: lender.posts[0]?.post ?? '' } : {}),
        }
      : {
          name: 'roles',
          label: '委托哪些职责',
          kind: 'checks',
          options: own.map((role) => ({ value: role, label: roles[role] ?? role })),
        };
  return [
    what,
    {
      name: 'borrower',
      label: '由谁代为办理',
      kind: 'select',
      options: peopleOptions(office, ({ id, posts }) => id !== lender?.id && posts.length > 0),
      help: '须是本机关在岗人员。',
    },
    { name: 'from', label: '从哪一天', kind: 'date' },
    { name: 'to', label: '到哪一天', kind: 'date', help: '含当日；到期自动结束。' },
    { name: 'reason', label: '事由', most: 200 },
  ];
}

/** Makes the loan. */
export function makeLoan(kind: LoanKind, lender: string, filled: Filled): Promise<LoanDto> {
  const { borrower, from, to, reason, post, roles = '' } = filled;
  const terms = { lender, borrower, from, to, reason };
  return kind === 'substitution'
    ? request('/loans/substitutions', { method: 'POST', body: { ...terms, post } })
    : request('/loans/delegations', { method: 'POST', body: { ...terms, roles: roles.split('\n') } });
}
