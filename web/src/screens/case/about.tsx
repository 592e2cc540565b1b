import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { attributeText, KINDS, labelIn } from '../../ui/words';
import { Clauses } from '../../ui/clauses';
import { Attachments } from './attachments';
import type { DocumentFacts } from './facts';

interface AboutProps {
  /** The case. */
  readonly id: string;
  readonly document: DocumentFacts;
  readonly words: WordsDto;
}

/** What the paper is, apart from its text. */
export function About({ id: caseId, document, words }: AboutProps): ReactNode {
  const { ground } = document;
  const grounds = [
    ...(words.lists['withholding-grounds'] ?? []),
    ...(words.lists['on-application-grounds'] ?? []),
  ];
  const groundWord = grounds.find(({ id }) => id === ground?.id);
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['类别', KINDS.find(({ value }) => value === document.kind)?.label],
    ['文种', document.documentType === null ? null : labelIn(words, 'document-types', document.documentType)],
    [
      '公开属性',
      <span key="attribute" className={`attribute attribute-${document.attribute ?? 'none'}`}>
        {attributeText(words, document.attribute)}
      </span>,
    ],
    [
      '理由',
      ground === null ? null : (
        <>
          {groundWord?.label ?? ground.id}。{ground.reason}（依据：{ground.basis}）
          <Clauses clauses={groundWord?.clause ?? []} />
        </>
      ),
    ],
    ['公开渠道', document.channels.map((id) => channelIn(words, id)).join('、')],
    ['发文字号', document.documentNumber],
    ['索引号', document.indexNumber],
    ['成文日期', document.signedOn],
    ['施行日期', document.effectiveOn],
    ['失效日期', document.expiresOn],
    ['稿次', `第 ${document.version} 稿`],
  ];
  return (
    <section className="card" aria-labelledby="about">
      <h2 id="about">基本情况</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== null && value !== '' && value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {document.attachments.length > 0 && (
        <>
          <h3>附件</h3>
          <Attachments id={caseId} document={document} />
        </>
      )}
    </section>
  );
}

function channelIn(words: WordsDto, id: string): string {
  const own = labelIn(words, 'office-channels', id);
  return own === id ? labelIn(words, 'channels', id) : own;
}
