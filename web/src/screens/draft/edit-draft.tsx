import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { DocumentBodyDto, CaseDto, MoveOutlookDto, OutlookDto, WordsDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, navigate } from '../../app/router';
import { Refusals } from '../../ui/refusals';
import { ActDialog } from '../case/act-dialog';
import { documentIn } from '../case/facts';
import { Attachments } from './attachments';
import { draftOf, type Draft } from './draft';
import { InterpretationFields } from './interpretation-fields';
import { PaperFields } from './paper-fields';
import { TextEditor } from './text-editor';
import { useAutosave, type Autosave } from './use-autosave';

interface EditDraftProps {
  readonly view: CaseDto;
  readonly body: DocumentBodyDto;
  readonly words: WordsDto;
  readonly onReload: () => void;
}

/** A draft being written: form beside text, saved as one goes, with what is still missing always in sight. */
export function EditDraft({ view: first, body, words, onReload }: EditDraftProps): ReactNode {
  const [saved] = useState(() => draftOf(first, body));
  const [draft, setDraft] = useState(saved);
  const [submitting, setSubmitting] = useState<MoveOutlookDto | null>(null);
  const autosave = useAutosave(first, saved, draft);
  const { view } = autosave;
  const at = `/cases/${encodeURIComponent(view.id)}`;
  const outlook = useLoad(`${view.id}/${view.version}`, (signal) =>
    request<OutlookDto>(`${at}/next`, { signal }),
  );
  const change = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }));
  const submit = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    const next = await request<OutlookDto>(`${at}/next`).catch(() => null);
    setSubmitting(submitMoveIn(next));
  };
  const document = documentIn(view);
  const move = submitMoveIn(outlook.data);
  return (
    <>
      <nav className="back" aria-label="返回">
        <Link to={`/documents/${view.id}`}>← 本件</Link>
      </nav>
      <div className="screen-head">
        <h1>修改文稿</h1>
        <SaveState autosave={autosave} />
      </div>
      {autosave.problem !== null && <NotSaved autosave={autosave} words={words} onReload={onReload} />}
      <div className="draft-columns">
        <div className="draft-form">
          <section className="card" aria-label="文件信息">
            <PaperFields draft={draft} words={words} onChange={change} />
          </section>
          <Attachments
            items={document?.attachments ?? []}
            unscannable={document?.unscannable ?? []}
            onSend={autosave.send}
          />
          <section className="card missing" aria-labelledby="still-missing">
            <h2 id="still-missing">还差什么</h2>
            <Missing move={move} waiting={outlook.data === null} words={words} />
          </section>
        </div>
        <div className="draft-text">
          <TextEditor title={draft.title} body={draft.body} onChange={change} />
          {draft.kind === 'policy' && <InterpretationFields draft={draft} words={words} onChange={change} />}
        </div>
      </div>
      <div className="actions draft-foot">
        <Button type="primary" size="large" className="primary-action" onClick={() => void submit()}>
          {move === null || move.missing.length === 0 ? '送审' : `送审（还差 ${move.missing.length} 项）`}
        </Button>
      </div>
      {submitting !== null && outlook.data !== null && (
        <ActDialog
          move={submitting}
          data={{ view, outlook: outlook.data, words, track: [], body: draft.body, interpretation: null }}
          kept={{}}
          onKeep={() => undefined}
          onClose={() => setSubmitting(null)}
          onReload={onReload}
          onDone={() => navigate(`/documents/${view.id}`)}
        />
      )}
    </>
  );
}

function submitMoveIn(outlook: OutlookDto | null): MoveOutlookDto | null {
  return outlook?.moves.find(({ event, mine }) => event === 'SUBMIT' && mine) ?? null;
}

const STATES: Readonly<Record<Autosave['state'], string>> = {
  saved: '已保存',
  waiting: '有改动，稍候自动保存',
  saving: '正在保存…',
  failed: '没有保存',
};

function SaveState({ autosave }: { readonly autosave: Autosave }): ReactNode {
  return (
    <p className={`save-state save-${autosave.state}`} role="status">
      {STATES[autosave.state]}
    </p>
  );
}

interface NotSavedProps {
  readonly autosave: Autosave;
  readonly words: WordsDto;
  readonly onReload: () => void;
}

function NotSaved({ autosave, words, onReload }: NotSavedProps): ReactNode {
  const { problem } = autosave;
  if (problem === null) return null;
  return (
    <div className="notice notice-error" role="alert">
      {problem.status === 412 ? (
        <>
          <p>别人也在修改本件，您的改动没有保存。请先把自己写的复制出来，再看最新内容。</p>
          <Button onClick={onReload}>看最新内容</Button>
        </>
      ) : (
        <>
          <Refusals refusals={problem.refusals} roles={words.roles} />
          {problem.status === 0 && <Button onClick={() => void autosave.flush()}>再存一次</Button>}
        </>
      )}
    </div>
  );
}

interface MissingProps {
  readonly move: MoveOutlookDto | null;
  readonly waiting: boolean;
  readonly words: WordsDto;
}

function Missing({ move, waiting, words }: MissingProps): ReactNode {
  if (move === null) return <p className="lead">{waiting ? '正在核对…' : '本件已不在拟稿环节。'}</p>;
  if (move.missing.length === 0) return <p className="all-there">不差什么，可以送审。</p>;
  return <Refusals refusals={move.missing} roles={words.roles} />;
}
