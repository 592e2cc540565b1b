import type { ReactNode } from 'react';
import { hitText, type DocumentFacts, type Hit } from '../case/facts';

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly document: DocumentFacts | null;
}

/** 筛查疑点 — what the screening found in the text as saved: told while it can still be written otherwise. */
export function Hits({ hits, document }: HitsProps): ReactNode {
  if (hits.length === 0) return null;
  const counted = new Map<string, number>();
  for (const hit of hits) {
    const said = hitText({ ...hit, where: placeOf(hit.where, document) });
    counted.set(said, (counted.get(said) ?? 0) + 1);
  }
  return (
    <div className="notice hits" role="status">
      <p className="refusal-message">筛查发现疑点，公开前须核实或删去：</p>
      <ul>
        {[...counted].map(([said, times]) => (
          <li key={said}>
            {said}
            {times > 1 && `（${times} 处）`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An attachment by its name. */
function placeOf(where: string, document: DocumentFacts | null): string {
  const id = /^attachment\.(.+)$/.exec(where)?.[1];
  const name = document?.attachments.find((one) => one.id === id)?.name;
  return name === undefined ? where : `附件“${name}”`;
}
