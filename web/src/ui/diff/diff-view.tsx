import { useState, type ReactNode } from 'react';
import type { DocumentDiffDto } from '../../api/types.gen';
import { Segments } from '../segments';
import { useNarrow } from '../use-narrow';
import { DiffText } from './diff-text';
import { amountOf, cleanParagraphs, markedParagraphs, rowsOf } from './paragraphs';
import './diff.css';

const MARKED = { value: 'marked', label: '花脸稿' } as const;
const CLEAN = { value: 'clean', label: '清稿' } as const;
const BESIDE = { value: 'beside', label: '左右对照' } as const;
type Look = (typeof MARKED | typeof CLEAN | typeof BESIDE)['value'];

/**
 * What became of a text: with the strokes (花脸稿), as it is now (清稿), or both texts beside each other where the
 * screen is wide enough.
 */
export function DiffView({ diff }: { readonly diff: DocumentDiffDto }): ReactNode {
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<Look>('marked');
  const look = narrow && chosen === 'beside' ? 'marked' : chosen;
  const { parts, attachments } = diff;
  const same = parts.every(({ kind }) => kind === 'same');
  return (
    <div className="diff">
      <div className="diff-head">
        <p role="status">{same ? '正文没有改动。' : wordsFor(diff)}</p>
        {!same && (
          <Segments
            label="怎样看改动"
            value={look}
            options={narrow ? [MARKED, CLEAN] : [MARKED, CLEAN, BESIDE]}
            onChange={setChosen}
          />
        )}
      </div>
      <Attachments {...attachments} />
      {!same && <Text diff={diff} look={look} />}
    </div>
  );
}

function Text({ diff, look }: { readonly diff: DocumentDiffDto; readonly look: Look }): ReactNode {
  const { parts, from, to } = diff;
  if (look === 'beside')
    return (
      <table className="diff-beside">
        <thead>
          <tr>
            <th scope="col">第 {from} 稿</th>
            <th scope="col">第 {to} 稿</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(parts).map(({ before, after, changed }, index) => (
            <tr key={index} className={changed ? 'diff-changed' : undefined}>
              {[before, after].map((paragraphs, side) => (
                <td key={side}>
                  {paragraphs.map((paragraph, at) => (
                    <p key={at}>
                      <DiffText parts={paragraph} />
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <div className="diff-text">
      {look === 'clean'
        ? cleanParagraphs(parts).map((text, index) => <p key={index}>{text}</p>)
        : markedParagraphs(parts).map((paragraph, index) => (
            <p key={index}>
              <DiffText parts={paragraph} />
            </p>
          ))}
    </div>
  );
}

function Attachments({ added, removed }: DocumentDiffDto['attachments']): ReactNode {
  if (added.length + removed.length === 0) return null;
  return (
    <ul className="diff-attachments" aria-label="附件的增减">
      {added.map((name) => (
        <li key={`+${name}`}>
          增加附件 <ins>{name}</ins>
        </li>
      ))}
      {removed.map((name) => (
        <li key={`-${name}`}>
          去掉附件 <del>{name}</del>
        </li>
      ))}
    </ul>
  );
}

function wordsFor({ from, to, parts }: DocumentDiffDto): string {
  const { places, added, removed } = amountOf(parts);
  const said = [...(added > 0 ? [`增 ${added} 字`] : []), ...(removed > 0 ? [`删 ${removed} 字`] : [])];
  return `第 ${from} 稿到第 ${to} 稿，改了 ${places} 处${said.length > 0 ? `，${said.join('，')}` : ''}。`;
}
