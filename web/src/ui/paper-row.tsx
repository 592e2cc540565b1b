import type { ReactNode } from 'react';
import type { DocumentSummaryDto, WordsDto } from '../api/types.gen';
import { Link } from '../app/router';
import { dayText } from './dates';
import { attributeText, standingText } from './words';

interface PaperRowProps {
  readonly paper: DocumentSummaryDto;
  readonly words: WordsDto;
  /** Where it stands; told by the paper itself when absent. */
  readonly standing?: string;
  /** What is said at the end of the row; the day of the last change when absent. */
  readonly when?: string;
  readonly urgent?: boolean;
}

/** One paper in a list: the whole row leads to it. */
export function PaperRow({ paper, words, standing, when, urgent = false }: PaperRowProps): ReactNode {
  const type = words.lists['document-types']?.find(({ id }) => id === paper.documentType)?.label;
  return (
    <li className="row">
      <Link to={`/documents/${paper.caseId}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{paper.title}</span>
          <span className="row-facts">
            <span className={`attribute attribute-${paper.attribute ?? 'none'}`}>
              {attributeText(words, paper.attribute)}
            </span>
            {type !== undefined && <span>{type}</span>}
            {paper.documentNumber !== null && <span>{paper.documentNumber}</span>}
          </span>
        </span>
        <span className="row-end">
          <span className="standing">{standing ?? standingText(words, paper.states)}</span>
          <span className={urgent ? 'when when-urgent' : 'when'}>
            {when ?? `${dayText(paper.updatedAt)} 更新`}
          </span>
        </span>
      </Link>
    </li>
  );
}
