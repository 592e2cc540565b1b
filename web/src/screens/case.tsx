import { useRef, useState, type ReactNode } from 'react';
import { useLoad } from '../api/use-load';
import type { ScreenProps } from '../app/screen-props';
import { Link } from '../app/router';
import { Empty, Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import { attributeText } from '../ui/words';
import { About } from './case/about';
import { ActDialog } from './case/act-dialog';
import { Actions } from './case/actions';
import { documentIn, interpretationIn } from './case/facts';
import { Hits } from './case/hits';
import { Interpretation } from './case/interpretation';
import { loadCase, type CaseData } from './case/load-case';
import { choicesOf, type Act } from './case/moves';
import { Prints } from './case/prints';
import { Standing } from './case/standing';
import { Text } from './case/text';
import { Track } from './case/track';
import './case/case.css';

/** 办件 — the paper, where it stands, what one can do, and how it came here. */
export default function CaseScreen({ me, at: [id = ''] }: ScreenProps): ReactNode {
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
  return <Opened me={me.person} data={data} onReload={reload} />;
}

function Back(): ReactNode {
  return (
    <nav className="back" aria-label="返回">
      <Link to="/">← 工作台</Link>
    </nav>
  );
}

interface OpenedProps {
  /** Who is looking. */
  readonly me: string;
  readonly data: CaseData;
  readonly onReload: () => void;
}

function Opened({ me, data, onReload }: OpenedProps): ReactNode {
  const [move, setMove] = useState<Act | null>(null);
  const [said, setSaid] = useState('');
  const kept = useRef(new Map<string, Readonly<Record<string, unknown>>>());
  const { view, words } = data;
  const document = documentIn(view);
  const interpretation = interpretationIn(view);
  const choices = choicesOf(data.outlook, data.forms);
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
              <Text me={me} data={data} />
              {interpretation !== null && (
                <Interpretation facts={interpretation} words={words} text={data.interpretation} />
              )}
              <About id={view.id} document={document} words={words} />
            </>
          )}
        </div>
        <div className="case-side">
          <Actions id={view.id} choices={choices} onChoose={setMove} />
          {!view.tags.includes('closed') && <Hits hits={data.hits} />}
          <Standing data={data} choices={choices} />
          {document !== null && !view.sealed && <Prints id={view.id} />}
        </div>
      </div>
      <Track data={data} />
      {move !== null && (
        <ActDialog
          key={keyOf(move)}
          move={move}
          data={data}
          kept={kept.current.get(keyOf(move)) ?? {}}
          onKeep={(values) => kept.current.set(keyOf(move), values)}
          onClose={close}
          onReload={() => {
            close();
            onReload();
          }}
          onDone={(text) => {
            kept.current.delete(keyOf(move));
            close();
            setSaid(text);
            onReload();
          }}
        />
      )}
    </div>
  );
}

/** In several steps beside each other the same may be mine: each keeps its own words. */
function keyOf({ state, event }: Act): string {
  return `${state}/${event}`;
}
