import type { ReactNode } from 'react';
import type { ReportSectionDto } from '../../api/types.gen';
import type { Texts } from './writing';

/** One place in which a text stands: what it says by itself, or what somebody wrote, however many paragraphs it is. */
interface Place {
  readonly at: string;
  readonly kind: ReportSectionDto['paragraphs'][number]['kind'];
  readonly ask: string | null;
  readonly text: string;
}

interface ParagraphsProps {
  readonly section: ReportSectionDto;
  readonly texts: Texts;
  readonly locked: boolean;
  readonly onWrite: (at: string, text: string | null) => void;
}

/** The text of a section, place by place: sentences from the figures, and boxes for what people write. */
export function Paragraphs({ section, texts, locked, onWrite }: ParagraphsProps): ReactNode {
  const places = placesIn(section);
  const boxes = places.filter(({ kind, at }) => kind !== 'heading' && (kind !== 'draft' || at in texts));
  return places.map((place) => {
    const { at, kind, ask, text } = place;
    if (kind === 'heading') return <h4 key={at}>{text}</h4>;
    const written = texts[at];
    if (kind === 'draft' && written === undefined)
      return (
        <div key={at} className="report-drafted">
          <p>{text}</p>
          {!locked && (
            <button
              type="button"
              className="link-button"
              aria-label={`改写这一段：${text.slice(0, 20)}`}
              onClick={() => onWrite(at, text)}
            >
              改写这一段
            </button>
          )}
        </div>
      );
    const label = ask ?? (boxes.length > 1 ? `自己写的文字（${boxes.indexOf(place) + 1}）` : '自己写的文字');
    return (
      <div key={at} className="report-box">
        <label>
          <span className={written === undefined ? 'report-ask' : 'help'}>{label}</span>
          <textarea
            id={boxOf(at)}
            rows={4}
            value={written ?? (kind === 'open' ? '' : text)}
            readOnly={locked}
            onChange={(event) => onWrite(at, event.target.value)}
          />
        </label>
        {written !== undefined && ask === null && !locked && (
          <button type="button" className="link-button" onClick={() => onWrite(at, null)}>
            恢复原来的文字
          </button>
        )}
      </div>
    );
  });
}

/** What the box of a text is called on the page. */
export function boxOf(at: string): string {
  return `report-text-${at}`;
}

/** The places of a section, in their order; a section that says nothing by itself is one. */
function placesIn({ id, label, paragraphs }: ReportSectionDto): readonly Place[] {
  if (paragraphs.length === 0)
    return [{ at: id, kind: 'open', ask: `${label.replace(/^.、/, '')}：请写这一部分`, text: '' }];
  const places = new Map<string, Place>();
  for (const one of paragraphs) {
    const at = one.at ?? one.id;
    const before = places.get(at);
    const text = before === undefined ? one.text : `${before.text}\n${one.text}`;
    places.set(at, { at, kind: before?.kind ?? one.kind, ask: one.ask, text });
  }
  return [...places.values()];
}
