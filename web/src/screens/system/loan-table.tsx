import type { ReactNode } from 'react';
import type { LoanDto } from '../../api/types.gen';
import { officeToday, personName, postTitle, type OfficeView } from './load-office';

interface LoanTableProps {
  readonly loans: readonly LoanDto[];
  readonly office: OfficeView;
  readonly roles: Readonly<Record<string, string>>;
  /** Whether this one may be ended from here. */
  readonly mayEnd: (loan: LoanDto) => boolean;
  readonly onEnd: (loan: LoanDto) => void;
}

/** What a loan lends, in words. */
export function lentText(office: OfficeView, roles: Readonly<Record<string, string>>, loan: LoanDto): string {
  return loan.post === null
    ? `委托：${loan.roles.map((role) => roles[role] ?? role).join('、')}`
    : `代理：${postTitle(office, loan.post)}`;
}

/** Whether it holds, will hold, or is over. */
export function loanStanding({ to, from, revokedOn }: LoanDto, today: string): string {
  if (revokedOn !== null) return `${revokedOn} 起终止`;
  if (to < today) return '已到期';
  return from > today ? '还没开始' : '有效';
}

/** Loans, each with who lends what to whom, until when and why. */
export function LoanTable({ loans, office, roles, mayEnd, onEnd }: LoanTableProps): ReactNode {
  const today = officeToday();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">谁给谁</th>
          <th scope="col">内容</th>
          <th scope="col">期间</th>
          <th scope="col">事由</th>
          <th scope="col">
            <span className="soft">状态</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {loans.map((loan) => (
          <tr key={loan.id}>
            <td>
              <strong>
                {personName(office, loan.lender)} → {personName(office, loan.borrower)}
              </strong>
            </td>
            <td>{lentText(office, roles, loan)}</td>
            <td data-label="期间" className="number">
              {loan.from} 至 {loan.to}
            </td>
            <td data-label="事由">
              {loan.reason}
              <span className="soft">（{personName(office, loan.madeBy)}办理）</span>
            </td>
            <td className="verbs-cell">
              {loan.revokedOn === null && mayEnd(loan) ? (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`终止${personName(office, loan.lender)}给${personName(office, loan.borrower)}的${
                    loan.post === null ? '委托' : '代理'
                  }`}
                  onClick={() => onEnd(loan)}
                >
                  终止
                </button>
              ) : (
                <span className="soft">{loanStanding(loan, today)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
