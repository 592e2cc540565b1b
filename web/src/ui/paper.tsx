import type { ReactNode } from 'react';
import './paper.css';

const CHAPTER = /^[一二三四五六七八九十百]+、/;
const SECTION = /^（[一二三四五六七八九十]+）/;
const SALUTATION = /^[^，。；]{2,80}[：:]$/;

interface PaperProps {
  readonly title: string;
  readonly number?: string | null;
  readonly text: string | null;
  readonly empty?: string;
}

/** The text as it will stand on paper. */
export function Paper({ title, number = null, text, empty = '还没有正文' }: PaperProps): ReactNode {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return (
    <article className="paper">
      <h2 className="paper-title">{title}</h2>
      {number !== null && <p className="paper-number">{number}</p>}
      {lines.every((line) => line === '') ? (
        <p className="paper-empty">{empty}</p>
      ) : (
        lines.map((line, index) => <Line key={index} line={line} />)
      )}
    </article>
  );
}

function Line({ line }: { readonly line: string }): ReactNode {
  if (line === '') return null;
  if (CHAPTER.test(line) && line.length <= 40) return <h3>{line}</h3>;
  if (SECTION.test(line) && line.length <= 40) return <h4>{line}</h4>;
  return <p className={SALUTATION.test(line) ? 'paper-salutation' : undefined}>{line}</p>;
}
