import type { ReactNode } from 'react';
import './paper.css';

const CHAPTER = /^[一二三四五六七八九十百]+、/;
const SECTION = /^（[一二三四五六七八九十]+）/;
const SALUTATION = /^[^，。；]{2,80}[：:]$/;

/** A passage that somebody should look at, by its place in the text. */
export interface PaperMark {
  readonly at: number;
  readonly length: number;
  readonly label: string;
}

interface PaperProps {
  readonly title: string;
  readonly number?: string | null;
  readonly text: string | null;
  readonly empty?: string;
  readonly marks?: readonly PaperMark[];
}

/** The text as it will stand on paper. */
export function Paper({
  title,
  number = null,
  text,
  empty = '还没有正文',
  marks = [],
}: PaperProps): ReactNode {
  const lines = linesOf(text ?? '');
  return (
    <article className="paper">
      <h2 className="paper-title">{title}</h2>
      {number !== null && <p className="paper-number">{number}</p>}
      {lines.length === 0 ? (
        <p className="paper-empty">{empty}</p>
      ) : (
        lines.map((line) => <Line key={line.at} line={line} marks={marks} />)
      )}
    </article>
  );
}

interface TextLine {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line !== '') lines.push({ text: line, at: start + raw.indexOf(line) });
    start += raw.length + 1;
  }
  return lines;
}

interface LineProps {
  readonly line: TextLine;
  readonly marks: readonly PaperMark[];
}

function Line({ line, marks }: LineProps): ReactNode {
  const { text } = line;
  const content = marks.length === 0 ? text : marked(line, marks);
  if (CHAPTER.test(text) && text.length <= 40) return <h3>{content}</h3>;
  if (SECTION.test(text) && text.length <= 40) return <h4>{content}</h4>;
  return <p className={SALUTATION.test(text) ? 'paper-salutation' : undefined}>{content}</p>;
}

/** The line with its marked passages; one that overlaps an earlier one begins where that ends. */
function marked({ text, at }: TextLine, marks: readonly PaperMark[]): ReactNode {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const mark of [...marks].sort((one, other) => one.at - other.at)) {
    const from = Math.max(done, mark.at - at);
    const to = Math.min(text.length, mark.at + mark.length - at);
    if (to <= from) continue;
    parts.push(
      text.slice(done, from),
      <mark key={mark.at} tabIndex={-1} id={markId(mark)} title={mark.label}>
        <span className="unseen">〔{mark.label}：</span>
        {text.slice(from, to)}
        <span className="unseen">〕</span>
      </mark>,
    );
    done = to;
  }
  return [...parts, text.slice(done)];
}

/** The id under which a marked passage is found on the page. */
export function markId({ at, label }: Pick<PaperMark, 'at' | 'label'>): string {
  return `mark-${at}-${label}`;
}
