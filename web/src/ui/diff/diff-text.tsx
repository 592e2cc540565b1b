import { Fragment, type ReactNode } from 'react';
import type { DiffPartDto } from '../../api/types.gen';

/** A paragraph with its strokes: struck out and underlined for the eye, said in words for the ear. */
export function DiffText({ parts }: { readonly parts: readonly DiffPartDto[] }): ReactNode {
  return parts.map(({ kind, text, by }, index) => {
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={index} title={by === null ? undefined : `${by}${kind === 'added' ? '增加' : '删去'}`}>
        <span className="unseen">{`〔${by ?? ''}${kind === 'added' ? '增加' : '删去'}：`}</span>
        {text}
        <span className="unseen">〕</span>
      </Mark>
    );
  });
}
