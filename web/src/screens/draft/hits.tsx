import type { ReactNode } from 'react';

/** 筛查疑点 — what the screening found in the text as saved: told while it can still be written otherwise. */
export function Hits({ found }: { readonly found: readonly string[] }): ReactNode {
  if (found.length === 0) return null;
  return (
    <div className="notice hits" role="status">
      <p className="refusal-message">筛查发现疑点，公开前须核实或删去：</p>
      <ul>
        {found.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </div>
  );
}
