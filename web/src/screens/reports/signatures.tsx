import type { ReactNode } from 'react';
import type { ReportBuildAnswerDto } from '../../api/types.gen';
import { boxOf } from './paragraphs';
import type { Texts } from './writing';

interface SignaturesProps {
  readonly built: ReportBuildAnswerDto;
  readonly texts: Texts;
  readonly locked: boolean;
  readonly onWrite: (at: string, text: string | null) => void;
}

/** What stands below the report: who signs, and when. */
export function Signatures({ built: { report }, texts, locked, onWrite }: SignaturesProps): ReactNode {
  if (report.footer.length === 0) return null;
  return (
    <section className="group" aria-label="签署栏">
      <h3>签署栏</h3>
      <div className="score-card score-form report-signed">
        {report.footer.map(({ at, label }) => (
          <label key={at}>
            <span>{label}</span>
            <input
              id={boxOf(at)}
              type="text"
              value={texts[at] ?? ''}
              readOnly={locked}
              onChange={(event) => onWrite(at, event.target.value)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

/** Texts of the draft for which this form has no place: they wait, or are taken out by hand. */
export function Unplaced({ built: { report }, texts, locked, onWrite }: SignaturesProps): ReactNode {
  const places = new Set([
    ...report.sections.flatMap(({ id, paragraphs }) => [id, ...paragraphs.map(({ at }) => at)]),
    ...report.footer.map(({ at }) => at),
  ]);
  const waiting = Object.entries(texts).filter(([at, text]) => !places.has(at) && text !== '');
  if (waiting.length === 0) return null;
  return (
    <section className="group" aria-label="没有位置的文字">
      <h3>这一表式里没有位置的文字（{waiting.length}）</h3>
      <p className="help">换了表式以前写的，还留着，不会印出来。</p>
      <ul className="rows">
        {waiting.map(([at, text]) => (
          <li key={at} className="row score-row">
            <span className="row-main">{text}</span>
            {!locked && (
              <button
                type="button"
                className="plain-button"
                aria-label={`去掉：${text.slice(0, 20)}`}
                onClick={() => onWrite(at, null)}
              >
                去掉
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
