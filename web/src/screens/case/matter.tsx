import type { ReactNode } from 'react';
import { Paper } from '../../ui/paper';
import { attributeText } from '../../ui/words';
import { documentIn } from './facts';
import { bodyMarks } from './hits';
import type { ActData } from './load-case';

/** What an act is about, in view while one acts: exactly this version of exactly this paper. */
export function Matter({ data }: { readonly data: ActData }): ReactNode {
  const document = documentIn(data.view);
  if (document === null || data.view.sealed) return null;
  const { title, version, attribute, attachments, documentNumber } = document;
  return (
    <div className="matter">
      <p className="matter-title">{title}</p>
      <p className="matter-facts">
        <span>第 {version} 稿</span>
        <span>{attributeText(data.words, attribute)}</span>
        {documentNumber !== null && <span>{documentNumber}</span>}
        {attachments.length > 0 && <span>附件 {attachments.length} 个</span>}
      </p>
      <details>
        <summary>看全文</summary>
        <Paper title={title} text={data.body} marks={bodyMarks(data.hits ?? [])} />
      </details>
    </div>
  );
}
