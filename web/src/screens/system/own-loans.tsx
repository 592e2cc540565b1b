import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { LoanDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble } from '../../ui/states';
import { EndLoan } from './end-loan';
import { FormDialog } from './form-dialog';
import type { OfficeView } from './load-office';
import { loanBoxes, makeLoan, type LoanKind } from './loan-form';
import { LoanTable } from './loan-table';

interface OwnLoansProps extends ScreenProps {
  readonly office: OfficeView;
  readonly onSaid: (said: string) => void;
}

/** 委托与代理 of my own: what I lent, and what was lent to me. */
export function OwnLoans({ me, words, office, onSaid }: OwnLoansProps): ReactNode {
  const { data, problem, reload } = useLoad('own-loans', (signal) =>
    request<readonly LoanDto[]>('/loans?past=true', { signal }),
  );
  const [making, setMaking] = useState<LoanKind | null>(null);
  const [ending, setEnding] = useState<LoanDto | null>(null);
  const self = office.people.find(({ id }) => id === me.person);
  const shown = { office, roles: words.roles, onEnd: setEnding, mayEnd: () => true } as const;
  const lent = (data ?? []).filter(({ lender }) => lender === me.person);
  const borrowed = (data ?? []).filter(({ borrower }) => borrower === me.person);
  const done = (said: string): void => {
    setMaking(null);
    setEnding(null);
    onSaid(said);
    reload();
  };
  return (
    <section className="card" aria-labelledby="loans">
      <div className="card-head">
        <h2 id="loans">委托与代理</h2>
        {self !== undefined && self.posts.length > 0 && (
          <span className="verbs">
            <button type="button" className="plain-button" onClick={() => setMaking('delegation')}>
              委托职责
            </button>
            <button type="button" className="plain-button" onClick={() => setMaking('substitution')}>
              请人代理岗位
            </button>
          </span>
        )}
      </div>
      <p className="soft">
        委托只给所选的职责；代理代行整个岗位，指名给您的待办也由代理人办。都以您的名义，逐笔留有记录。
      </p>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      <h3>我委托给别人的</h3>
      {lent.length === 0 ? <p className="soft">没有。</p> : <LoanTable loans={lent} {...shown} />}
      <h3>别人委托给我的</h3>
      {borrowed.length === 0 ? <p className="soft">没有。</p> : <LoanTable loans={borrowed} {...shown} />}
      {making !== null && (
        <FormDialog
          title={making === 'delegation' ? '委托职责' : '请人代理岗位'}
          verb={making === 'delegation' ? '委托' : '请其代理'}
          roles={words.roles}
          boxes={loanBoxes(office, making, self, words.roles)}
          onClose={() => setMaking(null)}
          onSubmit={async (filled) => {
            await makeLoan(making, me.person, filled);
            done(making === 'delegation' ? '已委托。' : '已办理代理。');
          }}
        />
      )}
      {ending !== null && (
        <EndLoan
          loan={ending}
          office={office}
          roles={words.roles}
          onDone={done}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}
