import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { LoanDto } from '../../api/types.gen';
import { FormDialog } from './form-dialog';
import type { OfficeView } from './load-office';
import { personName } from './load-office';
import { lentText } from './loan-table';

interface EndLoanProps {
  readonly loan: LoanDto;
  readonly office: OfficeView;
  readonly roles: Readonly<Record<string, string>>;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Ends a loan at once, after asking. */
export function EndLoan({ loan, office, roles, onDone, onClose }: EndLoanProps): ReactNode {
  return (
    <FormDialog
      title="终止委托或代理"
      verb="立即终止"
      grave
      roles={roles}
      note={`${personName(office, loan.borrower)}立即不能再以${personName(office, loan.lender)}的名义办理（${lentText(
        office,
        roles,
        loan,
      )}）。已经办的不受影响。`}
      boxes={[]}
      onClose={onClose}
      onSubmit={async () => {
        await request(`/loans/${encodeURIComponent(loan.id)}/revocation`, { method: 'POST' });
        onDone('已终止。');
      }}
    />
  );
}
