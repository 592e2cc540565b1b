import { Button } from 'antd';
import type { ReactNode } from 'react';
import { navigate } from '../../app/router';
import { useNarrow } from '../../ui/use-narrow';
import './hands.css';
import { isGrave, labelAmong, labelOf, type Act, type Choices, type Hand } from './moves';

interface ActionsProps {
  readonly id: string;
  readonly choices: Choices;
  readonly onChoose: (act: Act) => void;
}

/** What I can do here: on a desk a card beside the paper, on a phone a bar under the thumb. */
export function Actions({ id, choices, onChoose }: ActionsProps): ReactNode {
  const narrow = useNarrow();
  const { primary, others, hands, mayEdit } = choices;
  if (primary === null && others.length === 0 && hands.length === 0 && !mayEdit) return null;
  const editing = mayEdit && (primary !== null || hands.length > 0);
  const outside = (
    <>
      {editing && <Button onClick={() => navigate(`/documents/${id}/edit`)}>修改文稿</Button>}
      <Others acts={others} onChoose={onChoose} />
    </>
  );
  const many = others.length + (editing ? 1 : 0) > 0;
  const more = many || hands.some((hand) => hand.others.length > 0);
  return (
    <section className="actions" aria-label="办理">
      {narrow && more && (
        <details className="more-actions">
          <summary>更多</summary>
          <div className="more-list">
            {hands.map((hand) => (
              <div key={hand.state} className="more-of-hand" role="group" aria-label={hand.stateLabel}>
                <p className="hand-name">{hand.stateLabel}</p>
                <Others acts={hand.others} onChoose={onChoose} />
              </div>
            ))}
            {outside}
          </div>
        </details>
      )}
      {hands.length > 0 && <Hands hands={hands} narrow={narrow} onChoose={onChoose} />}
      {primary !== null && (
        <Button type="primary" size="large" className="primary-action" onClick={() => onChoose(primary)}>
          {labelOf(primary)}
        </Button>
      )}
      {primary === null && mayEdit && !editing && (
        <Button type="primary" size="large" onClick={() => navigate(`/documents/${id}/edit`)}>
          修改文稿
        </Button>
      )}
      {!narrow && many && <div className="other-actions">{outside}</div>}
    </section>
  );
}

interface HandsProps {
  readonly hands: readonly Hand[];
  readonly narrow: boolean;
  readonly onChoose: (act: Act) => void;
}

/** Tasks of several steps, each apart with its own buttons: nobody signs the one and means the other. */
function Hands({ hands, narrow, onChoose }: HandsProps): ReactNode {
  return (
    <div className="hands">
      {!narrow && <p className="hands-note">本件有 {hands.length} 个环节都等您办理，请分别办理。</p>}
      {hands.map(({ state, stateLabel, primary, others }) => (
        <div key={state} className="hand" role="group" aria-label={stateLabel}>
          {(!narrow || primary !== null) && <p className="hand-name">{stateLabel}</p>}
          {primary !== null && (
            <Button type="primary" size="large" className="primary-action" onClick={() => onChoose(primary)}>
              {labelOf(primary)}
            </Button>
          )}
          {!narrow && others.length > 0 && (
            <div className="other-actions">
              <Others acts={others} onChoose={onChoose} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Others({
  acts,
  onChoose,
}: {
  readonly acts: readonly Act[];
  readonly onChoose: (act: Act) => void;
}): ReactNode {
  return acts.map((act) => (
    <Button key={`${act.state}/${act.event}`} danger={isGrave(act)} onClick={() => onChoose(act)}>
      {labelAmong(act, acts)}
    </Button>
  ));
}
