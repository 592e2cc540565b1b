import { Button } from 'antd';
import type { ReactNode } from 'react';
import { navigate } from '../../app/router';
import { useNarrow } from '../../ui/use-narrow';
import { isGrave, labelOf, type Act, type Choices } from './moves';

interface ActionsProps {
  readonly id: string;
  readonly choices: Choices;
  readonly onChoose: (act: Act) => void;
}

/** What I can do here: on a desk a card beside the paper, on a phone a bar under the thumb. */
export function Actions({ id, choices, onChoose }: ActionsProps): ReactNode {
  const narrow = useNarrow();
  const { primary, others, mayEdit } = choices;
  if (primary === null && others.length === 0 && !mayEdit) return null;
  const buttons = (
    <>
      {mayEdit && primary !== null && (
        <Button onClick={() => navigate(`/documents/${id}/edit`)}>修改文稿</Button>
      )}
      {others.map((move) => (
        <Button key={`${move.state}/${move.event}`} danger={isGrave(move)} onClick={() => onChoose(move)}>
          {labelOf(move)}
        </Button>
      ))}
    </>
  );
  const many = others.length + (mayEdit ? 1 : 0) > 0;
  return (
    <section className="actions" aria-label="办理">
      {narrow && many && (
        <details className="more-actions">
          <summary>更多</summary>
          <div className="more-list">{buttons}</div>
        </details>
      )}
      {primary !== null && (
        <Button type="primary" size="large" className="primary-action" onClick={() => onChoose(primary)}>
          {labelOf(primary)}
        </Button>
      )}
      {primary === null && mayEdit && (
        <Button type="primary" size="large" onClick={() => navigate(`/documents/${id}/edit`)}>
          修改文稿
        </Button>
      )}
      {!narrow && many && <div className="other-actions">{buttons}</div>}
    </section>
  );
}
