import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SheetViewDto } from '../../api/types.gen';
import { minuteText } from '../../ui/dates';
import type { Deed } from './deed-forms';
import { criterionLabel, DEEDS, pointsText, STAGES } from './words';

interface StagesProps {
  readonly view: SheetViewDto;
  readonly onChoose: (deed: Deed) => void;
}

/** How far the score has come, who did what when, and what I may do now. */
export function Stages({ view, onChoose }: StagesProps): ReactNode {
  const reached = STAGES.findIndex(({ id }) => id === view.stage);
  const open = view.moves.filter(({ refused }) => refused.length === 0);
  const closed = view.moves.filter(({ refused }) => refused.length > 0);
  return (
    <section className="score-card" aria-label="进度">
      <h2>进度</h2>
      <ol className="score-stages">
        {STAGES.map(({ id, label }, index) => (
          <li
            key={id}
            className={index <= reached ? 'score-reached' : ''}
            aria-current={index === reached ? 'step' : undefined}
          >
            {label}
          </li>
        ))}
      </ol>
      <Deeds view={view} />
      {view.publicUntil !== null && <p className="when">公示到 {view.publicUntil}，期内可以申诉</p>}
      {open.map(({ deed }, index) => (
        <Button
          key={deed}
          block
          type={index === 0 ? 'primary' : 'default'}
          onClick={() => onChoose({ deed })}
        >
          {DEEDS[deed]}
        </Button>
      ))}
      {closed.length > 0 && (
        <details className="score-closed">
          <summary>现在不能办的，为什么</summary>
          <ul>
            {closed.map(({ deed, refused }) => (
              <li key={deed}>
                <strong>{DEEDS[deed]}</strong>
                {refused.map(({ code, message, cure }) => (
                  <p key={code}>
                    {message}
                    {cure !== '' && `。怎么办：${cure}`}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Deeds({ view }: { readonly view: SheetViewDto }): ReactNode {
  const who = (id: string): string => view.people[id] ?? id;
  const stated = [
    { what: '自评', said: view.selfScore },
    { what: '核分', said: view.review },
    { what: '审定', said: view.decision },
  ];
  return (
    <ul className="score-deeds">
      {stated.map(
        ({ what, said }) =>
          said !== null && (
            <li key={what}>
              {what} {pointsText(said.points)} · {who(said.person)} · {minuteText(said.at)}
              {said.note !== '' && <p className="when">{said.note}</p>}
            </li>
          ),
      )}
      {view.publicised !== null && (
        <li>
          公示 · {who(view.publicised.person)} · {minuteText(view.publicised.at)}
        </li>
      )}
      {view.appeals.map((one) => (
        <li key={one.seq}>
          申诉「{criterionLabel(view, one.criterion)}」 · {who(one.person)} · {minuteText(one.at)}
          <p>{one.grounds}</p>
          <p className="when">
            {one.answer === null
              ? '还没有答复'
              : `${one.answer.upheld ? '支持' : '不支持'}：${one.answer.reason}（${who(one.answer.person)} · ${minuteText(one.answer.at)}）`}
          </p>
        </li>
      ))}
    </ul>
  );
}
