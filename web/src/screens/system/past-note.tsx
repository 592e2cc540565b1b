import type { ReactNode } from 'react';
import { navigate, useRoute } from '../../app/router';

interface PastNoteProps {
  readonly on: string | null;
  /** What is looked at. */
  readonly what: string;
  /** What is not of that day. */
  readonly note?: string;
}

/** 看哪一天 — the switch, and, where it is not today, a mark that nobody overlooks. */
export function PastNote({ on, what, note }: PastNoteProps): ReactNode {
  const { path, query } = useRoute();
  const go = (day: string): void => {
    const next = new URLSearchParams(query);
    if (day === '') next.delete('on');
    else next.set('on', day);
    const search = next.toString();
    navigate(search === '' ? path : `${path}?${search}`);
  };
  return (
    <div className={on === null ? 'filters' : 'past'} {...(on === null ? {} : { role: 'note' })}>
      {on !== null && (
        <span>
          您看到的是 {on} 的{what}，不是今天的，不能在这里办理。
          {note !== undefined && <span className="soft"> {note}</span>}
        </span>
      )}
      <span className="verbs">
        <label className="filter">
          <span>看哪一天</span>
          <input
            type="date"
            className="input"
            value={on ?? ''}
            onChange={(event) => go(event.target.value)}
          />
        </label>
        {on !== null && (
          <button type="button" className="plain-button" onClick={() => go('')}>
            回到今天
          </button>
        )}
      </span>
    </div>
  );
}
