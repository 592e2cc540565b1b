import { useState, type ReactNode } from 'react';
import type { SheetEntryDto, SheetViewDto } from '../../api/types.gen';
import { Link } from '../../app/router';

/** As many as one looks through at once; a year of a busy division has hundreds. */
const STEP = 20;

interface EntriesProps {
  readonly entries: readonly SheetEntryDto[];
  readonly titles: SheetViewDto['titles'];
}

/** The entries on which a number rests, each with a way to its case; a long list step by step. */
export function Entries({ entries, titles }: EntriesProps): ReactNode {
  const [shown, setShown] = useState(STEP);
  if (entries.length === 0) return null;
  const left = entries.length - shown;
  return (
    <>
      <ul className="score-entries">
        {entries.slice(0, shown).map((one) => (
          <li key={`${one.case}/${one.seq}`}>
            {titles[one.case] === undefined ? (
              <span>台账第 {one.seq} 条</span>
            ) : (
              <Link to={`/documents/${encodeURIComponent(one.case)}`}>{titles[one.case]}</Link>
            )}
            <span className="when">
              {one.on} · 第 {one.seq} 条
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + STEP)}>
          再看 {Math.min(STEP, left)} 条（还有 {left} 条）
        </button>
      )}
    </>
  );
}
