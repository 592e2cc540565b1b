import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { LoanDto, StaffMemberDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { navigate, useRoute } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { EndLoan } from './end-loan';
import { saveCsv } from '../../ui/save-file';
import { FormDialog } from './form-dialog';
import { Head, Said } from './head';
import { officeToday, peopleOptions, personName, useOffice, type OfficeView } from './load-office';
import { loanBoxes, makeLoan, type LoanKind } from './loan-form';
import { LoanTable, lentText, loanStanding } from './loan-table';

type Making =
  | { readonly step: 'whose' }
  | { readonly step: 'what'; readonly kind: LoanKind; readonly lender: StaffMemberDto };

/** 代理委托 of the whole office; for whoever is ill or away the security administrator makes one. */
export function Loans({ me, words }: ScreenProps): ReactNode {
  useTitle('代理委托');
  const { query } = useRoute();
  const past = query.get('past') === 'true';
  const office = useOffice(me);
  const roots = office.data?.organs.filter(({ parentId }) => parentId === null).map(({ id }) => id) ?? [];
  const loans = useLoad(`loans/${roots.join()}/${String(past)}`, async (signal) =>
    (
      await Promise.all(
        roots.map((id) =>
          request<readonly LoanDto[]>(`/loans?organ=${encodeURIComponent(id)}&past=${String(past)}`, {
            signal,
          }),
        ),
      )
    ).flat(),
  );
  const [said, setSaid] = useState('');
  const [making, setMaking] = useState<Making | null>(null);
  const [ending, setEnding] = useState<LoanDto | null>(null);
  const grants = may(me, ['identity.grant']);
  const problem = office.problem ?? loans.problem;
  const done = (text: string): void => {
    setMaking(null);
    setEnding(null);
    setSaid(text);
    loans.reload();
  };
  return (
    <>
      <Head
        title="代理委托"
        lead={
          grants
            ? '本人在“我的设置”里自己办；本人不在的，由您代为办理。'
            : '本人在“我的设置”里办，本人不在的由安全保密管理员办理；您可以查看。'
        }
      >
        {grants && office.data !== null && (
          <button type="button" className="plain-button" onClick={() => setMaking({ step: 'whose' })}>
            代为办理
          </button>
        )}
        {office.data !== null && loans.data !== null && (
          <button
            type="button"
            className="plain-button"
            onClick={() => office.data !== null && exportLoans(office.data, words.roles, loans.data ?? [])}
          >
            导出表格
          </button>
        )}
      </Head>
      <Said words={said} />
      <div className="filters">
        <label className="tick">
          <input
            type="checkbox"
            checked={past}
            onChange={(event) => navigate(`/system/loans${event.target.checked ? '?past=true' : ''}`)}
          />
          也看已经结束的
        </label>
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={loans.reload} />}
      {problem === null && (office.data === null || loans.data === null) && <Waiting />}
      {office.data !== null && loans.data !== null && loans.data.length === 0 && (
        <Empty title="现在没有代理或委托" />
      )}
      {office.data !== null && loans.data !== null && loans.data.length > 0 && (
        <div className="card">
          <LoanTable
            loans={loans.data}
            office={office.data}
            roles={words.roles}
            mayEnd={() => grants}
            onEnd={setEnding}
          />
        </div>
      )}
      {making?.step === 'whose' && office.data !== null && (
        <FormDialog
          title="代为办理代理或委托"
          verb="下一步"
          boxes={[
            {
              name: 'lender',
              label: '替谁办',
              kind: 'select',
              options: peopleOptions(office.data, ({ posts }) => posts.length > 0),
            },
            {
              name: 'kind',
              label: '怎样办',
              kind: 'select',
              options: [
                { value: 'substitution', label: '代理：代行整个岗位' },
                { value: 'delegation', label: '委托：只给所选的职责' },
              ],
            },
          ]}
          onClose={() => setMaking(null)}
          onSubmit={async ({ lender, kind }) => {
            const found = office.data?.people.find(({ id }) => id === lender);
            if (found !== undefined) setMaking({ step: 'what', kind: kind as LoanKind, lender: found });
          }}
        />
      )}
      {making?.step === 'what' && office.data !== null && (
        <FormDialog
          key="what"
          title={`替${making.lender.name}办理${making.kind === 'substitution' ? '代理' : '委托'}`}
          verb="办理"
          roles={words.roles}
          boxes={loanBoxes(office.data, making.kind, making.lender, words.roles)}
          onClose={() => setMaking(null)}
          onSubmit={async (filled) => {
            await makeLoan(making.kind, making.lender.id, filled);
            done('已办理。');
          }}
        />
      )}
      {ending !== null && office.data !== null && (
        <EndLoan
          loan={ending}
          office={office.data}
          roles={words.roles}
          onDone={done}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function exportLoans(
  office: OfficeView,
  roles: Readonly<Record<string, string>>,
  loans: readonly LoanDto[],
): void {
  const today = officeToday();
  saveCsv(
    '代理委托',
    ['谁', '给谁', '内容', '自', '至', '事由', '何人办理', '状态'],
    loans.map((loan) => [
      personName(office, loan.lender),
      personName(office, loan.borrower),
      lentText(office, roles, loan),
      loan.from,
      loan.to,
      loan.reason,
      personName(office, loan.madeBy),
      loanStanding(loan, today),
    ]),
  );
}
