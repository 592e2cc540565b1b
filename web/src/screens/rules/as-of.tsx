import { useState, type ReactNode } from 'react';
import { navigate, useRoute } from '../../app/router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Today, in the office's time. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The day as of which this area is shown; null: as it stands now. */
export function useAsOf(): string | null {
  const on = useRoute().query.get('on');
  return on !== null && DAY.test(on) ? on : null;
}

/** An address of this area that keeps the day. */
export function dated(path: string, on: string | null, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(on === null ? {} : { on }), ...more }).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** 截至哪一天 — switches the whole area to another day, and back. */
export function AsOf(): ReactNode {
  const { path, query } = useRoute();
  const on = useAsOf();
  const [day, setDay] = useState(on ?? '');
  const go = (to: string | null): void => {
    const next = new URLSearchParams(query);
    if (to === null) next.delete('on');
    else next.set('on', to);
    navigate(next.size === 0 ? path : `${path}?${next.toString()}`, { replace: true });
  };
  return (
    <form
      className="as-of"
      onSubmit={(event) => {
        event.preventDefault();
        if (DAY.test(day)) go(day);
      }}
    >
      <label>
        <span>看哪一天的</span>
        <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <button type="submit" className="plain-button" disabled={!DAY.test(day)}>
        看
      </button>
      {on !== null && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setDay('');
            go(null);
          }}
        >
          回到今天
        </button>
      )}
    </form>
  );
}
