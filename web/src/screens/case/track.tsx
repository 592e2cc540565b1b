import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { TrackEntryDto, WordsDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Clauses } from '../../ui/clauses';
import { minuteText } from '../../ui/dates';
import { Trouble, Waiting } from '../../ui/states';

interface TrackProps {
  readonly id: string;
  readonly track: readonly TrackEntryDto[];
  readonly words: WordsDto;
}

/** 轨迹 — who did what, when, where and with which words, newest first; and by which clause. */
export function Track({ id, track, words }: TrackProps): ReactNode {
  return (
    <section className="card" aria-labelledby="track">
      <h2 id="track">轨迹</h2>
      <ol className="track" reversed>
        {[...track].reverse().map((entry) => (
          <Entry key={entry.seq} id={id} entry={entry} words={words} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly id: string;
  readonly entry: TrackEntryDto;
  readonly words: WordsDto;
}

function Entry({ id, entry, words }: EntryProps): ReactNode {
  const [open, setOpen] = useState(false);
  const outcome = words.states
    .find((state) => state.id === entry.state)
    ?.outcomes.find((one) => one.id === entry.outcome)?.label;
  const label = entry.label === '办理' ? (outcome ?? '同意') : entry.label;
  return (
    <li className={entry.event === 'OPEN' ? 'track-entry track-quiet' : 'track-entry'}>
      <div className="track-line">
        <time dateTime={entry.at}>{minuteText(entry.at)}</time>
        <span className="track-name">{entry.name}</span>
        <span className="track-what">
          {label}
          {entry.stateLabel !== null && <span className="track-where">（{entry.stateLabel}）</span>}
        </span>
        {entry.event !== 'OPEN' && (
          <button
            type="button"
            className="link-button why-button"
            aria-expanded={open}
            aria-label={`为什么：第 ${entry.seq} 条“${label}”`}
            onClick={() => setOpen(!open)}
          >
            为什么
          </button>
        )}
      </div>
      {entry.opinion !== null && <blockquote className="track-opinion">{entry.opinion}</blockquote>}
      {open && <Why id={id} entry={entry} />}
    </li>
  );
}

/** What is read of an explanation: the rules that were asked before an entry was written. */
interface Explained {
  readonly rulings: readonly {
    readonly seq: number;
    readonly rules: readonly {
      readonly rule: string;
      readonly found: 'holds' | 'fails' | 'not-applied';
      readonly clauses: readonly { readonly clause: string; readonly gist: string | null }[];
    }[];
  }[];
}

const FOUND = { holds: '符合', fails: '不符合', 'not-applied': '不涉及' } as const;

function Why({ id, entry }: { readonly id: string; readonly entry: TrackEntryDto }): ReactNode {
  const { data, problem, reload } = useLoad(`${id}/${entry.seq}`, (signal) =>
    request<Explained>(`/cases/${encodeURIComponent(id)}/why?seq=${entry.seq}`, { signal }),
  );
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在取依据…" />;
  const rules = (data.rulings[0]?.rules ?? []).filter(({ found }) => found !== 'not-applied');
  return (
    <div className="why">
      <p className="why-head">本环节的依据</p>
      <Clauses clauses={entry.clause} />
      {rules.length > 0 && <p className="why-head">办理时核对了 {rules.length} 条规则</p>}
      <ul className="why-rules">
        {rules.map(({ rule, found, clauses }) => (
          <li key={rule}>
            <span className={`found found-${found}`}>{FOUND[found]}</span>
            {clauses[0]?.gist ?? rule}
          </li>
        ))}
      </ul>
    </div>
  );
}
