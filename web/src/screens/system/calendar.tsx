import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { ArrangementsDto, CalendarYearDto, NamedDayDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, useRoute } from '../../app/router';
import { may } from '../../app/rights';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { NoticeCard } from './calendar-notice';
import { AdoptedCard, WaitingCard } from './calendar-waiting';
import { DAY_KINDS, follows, weekdayOf } from './calendar-words';
import { Head, Said } from './head';

const MARKS: Readonly<Record<NamedDayDto['kind'], string>> = {
  'working-day': 'mark',
  weekend: 'mark',
  holiday: 'mark mark-good',
  'make-up-workday': 'mark mark-warn',
};
/** 工作日历 — what each year's notice arranges, and a new one on its way from one person to the other. No day is ever guessed. */
export function Calendar({ me }: ScreenProps): ReactNode {
  useTitle('工作日历');
  const { query } = useRoute();
  const year = Number(query.get('year') ?? new Date().getFullYear());
  const { data, problem, reload } = useLoad(`calendar/${year}`, (signal) =>
    request<CalendarYearDto>(`/calendar/${year}`, { signal }),
  );
  const [said, setSaid] = useState('');
  const arrangements = useLoad('arrangements', (signal) =>
    request<ArrangementsDto>('/calendar/arrangements', { signal }),
  );
  const decided = (words: string): void => {
    setSaid(words);
    arrangements.reload();
    reload();
  };
  return (
    <>
      <Head title="工作日历" lead="期限按它计算。日子都来自国务院办公厅的放假通知，没有通知的年份不推算。">
        {data !== null && (
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              saveCsv(
                `${year}年工作日历`,
                ['日期', '星期', '安排', '节假日'],
                data.named.map(({ date, kind, name }) => [date, weekdayOf(date), DAY_KINDS[kind], name]),
              )
            }
          >
            导出表格
          </button>
        )}
      </Head>
      <Said words={said} />
      <div className="stack">
        {arrangements.problem !== null && (
          <Trouble problem={arrangements.problem} onRetry={arrangements.reload} />
        )}
        {arrangements.data?.proposals.map((proposal) => (
          <WaitingCard key={proposal.seq} proposal={proposal} me={me} onDecided={decided} />
        ))}
        <nav className="verbs" aria-label="年份">
          <Link to={`/system/calendar?year=${year - 1}`} className="plain-button">
            {year - 1} 年
          </Link>
          <strong>{year} 年</strong>
          <Link to={`/system/calendar?year=${year + 1}`} className="plain-button">
            {year + 1} 年
          </Link>
        </nav>
        {problem !== null && <Trouble problem={problem} onRetry={reload} />}
        {problem === null && data === null && <Waiting />}
        {data !== null && <Year of={data} />}
        {may(me, ['calendar.propose']) && (
          <NoticeCard
            onProposed={(proposed) =>
              decided(`${proposed} 年放假安排已提请，请另一位规则管理人员对照原文采用。`)
            }
          />
        )}
        <AdoptedCard of={arrangements.data?.adopted ?? []} />
      </div>
    </>
  );
}

function Year({ of }: { readonly of: CalendarYearDto }): ReactNode {
  const spans = spansOf(of.named);
  return (
    <section className="card" aria-labelledby="year">
      <h2 id="year">
        {of.year} 年：{of.workingDays} 个工作日
      </h2>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">安排</th>
            <th scope="col">节假日</th>
          </tr>
        </thead>
        <tbody>
          {spans.map(({ from, to, days, kind, name }) => (
            <tr key={`${from}/${kind}`}>
              <td className="number">
                {from}（{weekdayOf(from)}）{days > 1 && `至 ${to}，${days} 天`}
              </td>
              <td>
                <span className={MARKS[kind]}>{DAY_KINDS[kind]}</span>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">依据：{of.sources.join('；')}</p>
      <p className="soft">
        已知通知自 {of.first} 到 {of.horizon}；来自{of.file}。
      </p>
    </section>
  );
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly kind: NamedDayDto['kind'];
  readonly name: string;
}

/** Days of one kind that follow each other, together. */
function spansOf(days: readonly NamedDayDto[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { date, kind, name } of days) {
    const last = spans.at(-1);
    if (last !== undefined && follows(last.to, date) && last.kind === kind && last.name === name)
      spans[spans.length - 1] = { ...last, to: date, days: last.days + 1 };
    else spans.push({ from: date, to: date, days: 1, kind, name });
  }
  return spans;
}
