import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { forgetDraft, type KeptDraft } from '../../api/kept-drafts';
import { request } from '../../api/request';
import type {
  DocumentBodyDto,
  CaseDto,
  MeDto,
  MoveOutlookDto,
  OutlookDto,
  WordsDto,
} from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, navigate } from '../../app/router';
import { Segments } from '../../ui/segments';
import { useNarrow } from '../../ui/use-narrow';
import { ActDialog } from '../case/act-dialog';
import { documentIn } from '../case/facts';
import { Attachments } from './attachments';
import { Conflict } from './conflict';
import { draftOf, isHalfWritten, isSaved, type Draft } from './draft';
import { DropZone } from './drop-zone';
import { foundIn } from './found';
import { Hits } from './hits';
import { ImportDialog, type Read } from './import-dialog';
import { KeptNotice } from './kept-notice';
import { Missing } from './missing';
import { PaperFields } from './paper-fields';
import { reconcile, type Reconciliation } from './reconcile';
import { NotSaved, SaveState } from './save-state';
import { submitMoveIn } from './submit-move';
import { useAutosave } from './use-autosave';
import { useKept } from './use-kept';
import { TextViews, viewsFor, type TextView } from './text-views';

interface EditDraftProps {
  readonly me: MeDto;
  readonly view: CaseDto;
  readonly body: DocumentBodyDto;
  readonly words: WordsDto;
  /** What this browser kept of it and never sent. */
  readonly kept: KeptDraft | null;
  readonly onReload: () => void;
}

/** Refusals after which nothing of the text may stay on this machine. */
const NEVER_KEPT = new Set(['classification-mark-found', 'not-visible', 'sealed']);

/** A draft being written: form beside text, saved as one goes, with what is still missing always in sight. */
export function EditDraft({ me, view: first, body, words, kept, onReload }: EditDraftProps): ReactNode {
  const [before] = useState(() => draftOf(first, body));
  const [draft, setDraft] = useState(before);
  const [offered, setOffered] = useState(kept);
  const [merging, setMerging] = useState<Reconciliation | null>(null);
  const [submitting, setSubmitting] = useState<MoveOutlookDto | null>(null);
  const narrow = useNarrow();
  const [shown, setShown] = useState<TextView>('write');
  const [file, setFile] = useState<File | null>(null);
  const autosave = useAutosave(first, before, draft);
  const { view, saved, conflict } = autosave;
  const marked = autosave.problem?.refusals.some(({ code }) => NEVER_KEPT.has(code)) ?? false;
  const keeps = !view.sealed && !marked;
  useKept({
    person: me.person,
    caseId: view.id,
    saved,
    draft,
    pending: (!isSaved(saved, draft) || isHalfWritten(draft)) && offered === null,
    allowed: keeps,
  });
  const at = `/cases/${encodeURIComponent(view.id)}`;
  const outlook = useLoad(`${view.id}/${view.version}`, (signal) =>
    request<OutlookDto>(`${at}/next`, { signal }),
  );
  const last = useLastOutlook(outlook.data);
  const change = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }));
  const submit = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    const next = await request<OutlookDto>(`${at}/next`).catch(() => null);
    setSubmitting(submitMoveIn(next));
  };
  const show = (field: string): void => {
    if (field.startsWith('interpretation.')) setShown((now) => (now === 'both' ? now : 'twin'));
    if (field === 'body' || field === 'title') setShown((now) => (now === 'both' ? now : 'write'));
  };
  const take = ({ saved: base, draft: written }: KeptDraft): void => {
    setOffered(null);
    const [was, mine] = [base as Draft, written as Draft];
    if (isSaved(was, saved)) setDraft(mine);
    else setMerging(reconcile(was, mine, saved));
  };
  const replace = ({ preview }: Read): void => {
    const title = preview.title ?? preview.suggestedTitle ?? draft.title;
    change({ title, body: preview.body });
    setFile(null);
    setShown('write');
  };
  const document = documentIn(view);
  const move = submitMoveIn(last);
  const caseFacts = view.facts['case'] as { readonly organ?: string; readonly division?: string } | undefined;
  const both = merging ?? conflict;
  return (
    <>
      <nav className="back" aria-label="返回">
        <Link to={`/documents/${view.id}`}>← 本件</Link>
      </nav>
      <div className="screen-head">
        <h1>修改文稿</h1>
        <SaveState autosave={autosave} />
      </div>
      <NotSaved autosave={autosave} words={words} kept={keeps} />
      {offered !== null && (
        <KeptNotice
          at={offered.at}
          onTake={() => take(offered)}
          onDrop={() => {
            setOffered(null);
            void forgetDraft({ person: me.person, caseId: view.id });
          }}
        />
      )}
      {both !== null ? (
        <Conflict
          conflict={both}
          words={words}
          onSettle={(next) => {
            setDraft(next);
            setMerging(null);
            autosave.settle();
          }}
        />
      ) : (
        <div className={shown === 'both' ? 'draft-columns draft-wide' : 'draft-columns'}>
          <div className="draft-form">
            <section className="card missing" aria-labelledby="still-missing">
              <h2 id="still-missing">还差什么</h2>
              <Missing move={move} waiting={last === null} words={words} onShow={show} />
              <Hits found={foundIn(view)} />
            </section>
            <section className="card" aria-label="文件信息">
              <PaperFields draft={draft} words={words} organ={caseFacts?.organ ?? null} onChange={change} />
            </section>
            <Attachments
              caseId={view.id}
              items={document?.attachments ?? []}
              unscannable={document?.unscannable ?? []}
              onSend={autosave.send}
            />
            <section className="card" aria-labelledby="replace">
              <h2 id="replace">用文件替换正文</h2>
              <DropZone
                label="选择文件"
                note=".docx、.txt、.md，也可拖到这里；先看读出了什么，再决定"
                accept=".docx,.txt,.md"
                onFiles={([one]) => setFile(one ?? null)}
              />
            </section>
          </div>
          <div className="draft-text">
            <Segments
              label="怎样看文稿"
              value={shown}
              options={viewsFor(draft, narrow)}
              onChange={(next) => {
                if (next === 'changes') void autosave.flush();
                setShown(next);
              }}
            />
            <TextViews
              shown={shown}
              draft={draft}
              view={view}
              words={words}
              move={move}
              division={caseFacts?.division ?? null}
              onChange={change}
              onShow={show}
            />
          </div>
        </div>
      )}
      {both === null && (
        <div className="actions draft-foot">
          <Button type="primary" size="large" className="primary-action" onClick={() => void submit()}>
            {move === null || move.missing.length === 0 ? '送审' : `送审（还差 ${move.missing.length} 项）`}
          </Button>
        </div>
      )}
      {file !== null && (
        <ImportDialog
          file={file}
          verb="替换标题和正文"
          note="只替换标题和正文，其余已填的不动。替换前的内容留在前一稿，随时可以比较。"
          onTake={replace}
          onClose={() => setFile(null)}
        />
      )}
      {submitting !== null && last !== null && (
        <ActDialog
          move={submitting}
          data={{ view, outlook: last, words, track: [], body: draft.body, interpretation: null }}
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

/** The outlook as last told: while a newer one is on its way, what was missing stays in sight. */
function useLastOutlook(told: OutlookDto | null): OutlookDto | null {
  const [last, setLast] = useState(told);
  useEffect(() => {
    if (told !== null) setLast(told);
  }, [told]);
  return told ?? last;
}
