import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type {
  ArrangementsDto,
  CalendarDeedDto,
  CalendarProposalDto,
  MeDto,
  ReadCalendarProposalDto,
} from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { minuteText } from '../../ui/dates';
import { ExportButton } from '../../ui/export-button';
import { Trouble, Waiting } from '../../ui/states';
import { Effect } from './calendar-effect';
import { FormDialog } from './form-dialog';

interface WaitingCardProps {
  readonly proposal: CalendarProposalDto;
  readonly me: MeDto;
  readonly onDecided: (words: string) => void;
}

/** An arrangement that waits for its second person: its text, what it would change, and what can be done about it. */
export function WaitingCard({ proposal, me, onDecided }: WaitingCardProps): ReactNode {
  const { year, digest, person, personName, at } = proposal;
  const [withdrawing, setWithdrawing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const {
    data,
    problem: unread,
    reload,
  } = useLoad(`calendar-proposal/${year}/${digest}`, (signal) =>
    request<ReadCalendarProposalDto>(`/calendar/proposals/${year}`, { signal }),
  );
  const own = person === me.person;
  const name = `proposal-${year}`;
  const adopt = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { moved } = await request<CalendarDeedDto>(`/calendar/proposals/${year}/adoption`, {
        method: 'POST',
        body: { digest },
      });
      const effect = moved === 0 ? '' : `，${moved} 个在办期限已重新推算`;
      onDecided(`${year} 年放假安排已采用，此后的期限依它推算${effect}。`);
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  return (
    <section className="card waiting" aria-labelledby={name}>
      <div className="card-head">
        <h2 id={name}>{year} 年的安排等待采用</h2>
        <span className="mark mark-warn">待第二人</span>
      </div>
      <p className="soft">
        {personName} 于 {minuteText(at)} 提请。
        {own && '提请和采用须是两个人，请另一位规则管理人员核对后采用。'}
      </p>
      {unread !== null && <Trouble problem={unread} onRetry={reload} />}
      {unread === null && data === null && <Waiting what="正在看会有什么不同…" />}
      {data !== null && (
        <>
          <details>
            <summary>录入的内容</summary>
            <pre className="notice-pre">{data.text}</pre>
          </details>
          {data.fits ? (
            <Effect of={data} />
          ) : (
            <p className="notice notice-error" role="alert">
              与现在的日历有矛盾，不能采用：{data.faults.map(({ message }) => message).join('；')}
              。请撤回后改正。
            </p>
          )}
        </>
      )}
      {problem !== null && <Trouble problem={problem} />}
      <p className="verbs">
        {may(me, ['calendar.adopt']) && !own && data?.fits === true && (
          <Button type="primary" loading={busy} onClick={() => void adopt()}>
            已对照原文，采用
          </Button>
        )}
        {may(me, ['calendar.propose']) && (
          <button type="button" className="plain-button" onClick={() => setWithdrawing(true)}>
            撤回…
          </button>
        )}
      </p>
      {withdrawing && (
        <FormDialog
          title={`撤回 ${year} 年的安排`}
          note="撤回以后不再等待采用；理由记入台账。改好可以再提请。"
          boxes={[{ name: 'reason', label: '理由', most: 500 }]}
          verb="撤回"
          grave
          onSubmit={async ({ reason }) => {
            await request(`/calendar/proposals/${year}/withdrawal`, {
              method: 'POST',
              body: { digest, reason },
            });
            onDecided(`${year} 年放假安排的提请已撤回。`);
          }}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  );
}

/** Who adopted which arrangement; nothing where all of the calendar came with the product. */
export function AdoptedCard({ of }: { readonly of: ArrangementsDto['adopted'] }): ReactNode {
  if (of.length === 0) return null;
  return (
    <section className="card" aria-labelledby="adopted">
      <div className="card-head">
        <h2 id="adopted">采用过的安排</h2>
        <ExportButton
          sheet={{
            name: '采用过的放假安排',
            heads: ['年份', '采用于', '提请人', '采用人', '移动的期限', '台账'],
            rows: of.map((one) => [
              one.year,
              minuteText(one.at),
              one.proposedByName,
              one.adoptedByName,
              one.moved,
              `calendar 第 ${one.seq} 条`,
            ]),
          }}
        />
      </div>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">采用于</th>
            <th scope="col">提请、采用</th>
            <th scope="col">移动的期限</th>
          </tr>
        </thead>
        <tbody>
          {of.map((one) => (
            <tr key={one.seq}>
              <td className="number">
                <strong>{one.year} 年</strong>
              </td>
              <td data-label="采用于" className="number">
                {minuteText(one.at)}，台账 calendar 第 {one.seq} 条
              </td>
              <td data-label="提请、采用">
                {one.proposedByName}、{one.adoptedByName}
              </td>
              <td data-label="移动的期限" className="number">
                {one.moved} 个
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
