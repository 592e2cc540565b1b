import { useRef, useState, type ReactNode } from 'react';
import type { MoveOutlookDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import type { ScreenProps } from '../app/screen-props';
import { Link } from '../app/router';
import { Empty, Trouble, Waiting } from '../ui/states';
import { Paper } from '../ui/paper';
import { useTitle } from '../ui/use-title';
import { attributeText } from '../ui/words';
import { About } from './case/about';
import { ActDialog } from './case/act-dialog';
import { Actions } from './case/actions';
import { documentIn, interpretationIn } from './case/facts';
import { Interpretation } from './case/interpretation';
import { loadCase, type CaseData } from './case/load-case';
import { choicesOf } from './case/moves';
import { Prints } from './case/prints';
import { Standing } from './case/standing';
import { Track } from './case/track';
import './case/case.css';

/** 办件 — the paper, where it stands, what one can do, and how it came here. */
export default function CaseScreen({ at: [id = ''] }: ScreenProps): ReactNode {
  const { data, problem, reload } = useLoad(id, (signal) => loadCase(id, signal));
  useTitle(data === null ? '办件' : (documentIn(data.view)?.title ?? '办件'));
  if (problem !== null)
    return (
      <>
        <Back />
        <Trouble problem={problem} onRetry={reload} />
      </>
    );
  if (data === null) return <Waiting what="正在打开公文…" />;
  return <Opened data={data} onReload={reload} />;
}

function Back(): ReactNode {
  return (
    <nav className="back" aria-label="返回">
      <Link to="/">← 工作台</Link>
    </nav>
  );
}

interface OpenedProps {
  readonly data: CaseData;
  readonly onReload: () => void;
}

function Opened({ data, onReload }: OpenedProps): ReactNode {
  const [move, setMove] = useState<MoveOutlookDto | null>(null);
  const [said, setSaid] = useState('');
  const kept = useRef(new Map<string, Readonly<Record<string, unknown>>>());
  const { view, words, body } = data;
  const document = documentIn(view);
  const interpretation = interpretationIn(view);
  const choices = choicesOf(data.outlook);
  const close = (): void => setMove(null);
  return (
    <div className="case">
      <Back />
      <p className={said === '' ? 'said-none' : 'notice notice-good'} role="status">
        {said}
      </p>
      <h1 className="case-title">{document?.title ?? '已封存的办件'}</h1>
      <p className="case-strip">
        <span className="standing">
          {data.outlook.states
            .filter(({ id }) => id !== 'reviews')
            .map(({ label }) => label)
            .join('、')}
        </span>
        {document !== null && !view.sealed && (
          <span className={`attribute attribute-${document.attribute ?? 'none'}`}>
            {attributeText(words, document.attribute)}
          </span>
        )}
        {document !== null && <span className="lead">第 {document.version} 稿</span>}
      </p>
      <div className="case-columns">
        <div className="case-main">
          {document === null || view.sealed ? (
            <Empty title="本件涉密，已封存">内容已经销毁，只留办理记录。</Empty>
          ) : (
            <>
              <Paper title={document.title} number={document.documentNumber} text={body} />
              {interpretation !== null && (
                <Interpretation facts={interpretation} words={words} text={data.interpretation} />
              )}
              <About document={document} words={words} />
            </>
          )}
        </div>
        <div className="case-side">
          <Actions id={view.id} choices={choices} onChoose={setMove} />
          <Standing data={data} choices={choices} />
          <Track id={view.id} track={data.track} words={words} />
          {document !== null && !view.sealed && <Prints id={view.id} />}
        </div>
      </div>
      {move !== null && (
        <ActDialog
          key={`${move.state}/${move.event}`}
          move={move}
          data={data}
          kept={kept.current.get(move.event) ?? {}}
          onKeep={(values) => kept.current.set(move.event, values)}
          onClose={close}
          onReload={() => {
            close();
            onReload();
          }}
          onDone={(text) => {
            kept.current.delete(move.event);
            close();
            setSaid(text);
            onReload();
          }}
        />
      )}
    </div>
  );
}
