import type { ReactNode } from 'react';
import type { DeskItemDto, WordsDto } from '../api/types.gen';
import { Link } from '../app/router';
import { waitText } from './dates';
import { attributeText } from './words';

interface DeskRowProps {
  readonly item: DeskItemDto;
  readonly words: WordsDto;
  /** Where one can pick several. */
  readonly picked?: boolean;
  readonly onPick?: (on: boolean) => void;
  /** The moment that is looked at, where it is not the present. */
  readonly then?: number;
}

const LIGHTS = { red: '已逾期', yellow: '快到期', green: '期限内' } as const;
const URGENCIES = { escalated: '已上报', reminded: '已催办', normal: null } as const;

/** A case on one's desk: what it is, where it stands, how long it waits and by when it must be done. */
export function DeskRow({ item, words, picked = false, onPick, then }: DeskRowProps): ReactNode {
  const { caseId, title, attribute, documentType, documentNumber, states, since, dueOn, light, urgency } =
    item;
  const type = words.lists['document-types']?.find(({ id }) => id === documentType)?.label;
  const urged = URGENCIES[urgency];
  return (
    <li className={onPick === undefined ? 'row' : 'row row-picked'}>
      {onPick !== undefined && (
        <label className="row-pick">
          <input type="checkbox" checked={picked} onChange={(event) => onPick(event.target.checked)} />
          <span className="unseen">选中{title ?? '涉密封存件'}</span>
        </label>
      )}
      <Link to={`/documents/${caseId}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{title ?? '（涉密封存）'}</span>
          <span className="row-facts">
            <span className={`attribute attribute-${attribute ?? 'none'}`}>
              {attributeText(words, attribute)}
            </span>
            {type !== undefined && <span>{type}</span>}
            {documentNumber !== null && <span>{documentNumber}</span>}
            {urged !== null && <span className="when-urgent">{urged}</span>}
          </span>
        </span>
        <span className="row-end">
          <span className="standing">{states.map(({ label }) => label).join('、')}</span>
          {light !== null && dueOn !== null ? (
            <span className={`light light-${light}`}>
              {dueOn} 到期，{LIGHTS[light]}
            </span>
          ) : (
            <span className="when">{waitText(since, then)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
