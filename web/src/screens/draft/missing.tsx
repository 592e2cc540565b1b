import type { ReactNode } from 'react';
import type { MoveOutlookDto, Refusal, WordsDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { focusField, hasField } from './controls';
import { cureField } from './cure';

interface MissingProps {
  readonly move: MoveOutlookDto | null;
  readonly waiting: boolean;
  readonly words: WordsDto;
  /** Shows the field before it gets the focus: it may stand in a view that is not open. */
  readonly onShow: (field: string) => void;
}

/** 还差什么 — every reason with who must act and by which clause; a press leads to the field that cures it. */
export function Missing({ move, waiting, words, onShow }: MissingProps): ReactNode {
  if (move === null) return <p className="lead">{waiting ? '正在核对…' : '本件已不在拟稿环节。'}</p>;
  if (move.missing.length === 0) return <p className="all-there">不差什么，可以送审。</p>;
  return (
    <>
      <p className="lead">要送审，还差 {move.missing.length} 项：</p>
      <Reasons refusals={move.missing} words={words} onShow={onShow} />
    </>
  );
}

interface ReasonsProps {
  readonly refusals: readonly Refusal[];
  readonly words: WordsDto;
  readonly onShow: (field: string) => void;
}

export function Reasons({ refusals, words, onShow }: ReasonsProps): ReactNode {
  return (
    <ul className="refusals">
      {refusals.map((refusal, index) => (
        <Reason key={`${refusal.code}-${index}`} refusal={refusal} words={words} onShow={onShow} />
      ))}
    </ul>
  );
}

function Reason({
  refusal: { message, cure, clause, who, facts },
  words,
  onShow,
}: Omit<ReasonsProps, 'refusals'> & { readonly refusal: Refusal }): ReactNode {
  const field = cureField(facts, isKnown);
  return (
    <li>
      <p className="refusal-message">{message}</p>
      {cure !== '' && <p className="refusal-cure">怎么办：{cure}</p>}
      {who.length > 0 && (
        <p className="refusal-who">谁来办：{who.map((role) => words.roles[role] ?? role).join('、')}</p>
      )}
      {field !== null && (
        <button
          type="button"
          className="link-button"
          aria-label={`去填写：${message}`}
          onClick={() => {
            onShow(field);
            // After the view that holds it is there.
            requestAnimationFrame(() => requestAnimationFrame(() => focusField(field)));
          }}
        >
          去填写
        </button>
      )}
      <Clauses clauses={clause} />
    </li>
  );
}

/** Fields that may stand in a view that is not open, and those that are on the screen. */
function isKnown(name: string): boolean {
  return name === 'title' || name === 'body' || name.startsWith('interpretation.') || hasField(name);
}
