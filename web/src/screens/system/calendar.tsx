import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { CalendarCheckDto, CalendarYearDto, NamedDayDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, useRoute } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { Head } from './head';

const KINDS: Readonly<Record<NamedDayDto['kind'], string>> = {
  'working-day': '工作日',
  weekend: '周休息日',
  holiday: '放假',
  'make-up-workday': '调休上班',
};
const WEEKDAYS = '日一二三四五六';
const MARKS: Readonly<Record<NamedDayDto['kind'], string>> = {
  'working-day': 'mark',
  weekend: 'mark',
  holiday: 'mark mark-good',
  'make-up-workday': 'mark mark-warn',
};
const FILE_MOST = 64 * 1024;

const weekdayOf = (date: string): string =>
  `星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`;

/** 工作日历 — what each year's notice arranges, and the check of a new one. No day is ever guessed. */
export function Calendar(_props: ScreenProps): ReactNode {
  useTitle('工作日历');
  const { query } = useRoute();
  const year = Number(query.get('year') ?? new Date().getFullYear());
  const { data, problem, reload } = useLoad(`calendar/${year}`, (signal) =>
    request<CalendarYearDto>(`/calendar/${year}`, { signal }),
  );
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
                data.named.map(({ date, kind, name }) => [date, weekdayOf(date), KINDS[kind], name]),
              )
            }
          >
            导出表格
          </button>
        )}
      </Head>
      <div className="stack">
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
        <Proposal />
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
                <span className={MARKS[kind]}>{KINDS[kind]}</span>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">依据：{of.sources.join('；')}</p>
      <p className="soft">
        已知通知自 {of.first} 到 {of.horizon}；文件 {of.file}。
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
    const follows = last !== undefined && Date.parse(date) - Date.parse(last.to) === 86_400_000;
    if (last !== undefined && follows && last.kind === kind && last.name === name)
      spans[spans.length - 1] = { ...last, to: date, days: last.days + 1 };
    else spans.push({ from: date, to: date, days: 1, kind, name });
  }
  return spans;
}

/** A new notice: checked here, installed by whoever keeps the server. */
function Proposal(): ReactNode {
  const [check, setCheck] = useState<CalendarCheckDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [said, setSaid] = useState('');
  const choose = async (file: File | undefined): Promise<void> => {
    setCheck(null);
    setProblem(null);
    if (file === undefined) return;
    const year = Number(/^(\d{4})\.ya?ml$/.exec(file.name)?.[1] ?? 0);
    if (year === 0) return setSaid('文件名应为 <年份>.yaml，如 2027.yaml。');
    if (file.size > FILE_MOST) return setSaid('文件超过 64 KB。');
    setSaid('正在检查…');
    try {
      const body = { year, text: await file.text() };
      setCheck(await request<CalendarCheckDto>('/calendar/checks', { method: 'POST', body }));
      setSaid('');
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setSaid('');
    }
  };
  return (
    <section className="card" aria-labelledby="proposal">
      <h2 id="proposal">有了新的放假通知</h2>
      <p className="soft">
        按通知写成 &lt;年份&gt;.yaml（格式见
        policies/README.md，可照上一年的文件改），先在这里检查。检查不会装入。
      </p>
      <p className="verbs">
        <label className="file-button">
          选文件检查
          <input
            type="file"
            accept=".yaml,.yml"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <span role="status">{said}</span>
      </p>
      {problem !== null && <Trouble problem={problem} />}
      {check !== null && !check.fits && (
        <div className="notice notice-error" role="alert">
          <p>有 {check.faults.length} 处不对，改好再检查：</p>
          <ul>
            {check.faults.map(({ file, line, code, message }) => (
              <li key={`${file}/${line}/${code}`}>
                {file} 第 {line} 行：{message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {check?.fits === true && (
        <div role="status">
          <p className="all-there">✔ 格式和日子都没有矛盾，{check.changes.length} 天与现在不同。</p>
          <p>{check.installation}。</p>
        </div>
      )}
    </section>
  );
}
