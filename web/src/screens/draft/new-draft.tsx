import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { forgetDraft, keptDraft, type KeptDraft } from '../../api/kept-drafts';
import { newKey } from '../../api/key';
import { problemIn, refusalOf, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { CaseDto, ImportViewDto, MeDto, WordsDto } from '../../api/types.gen';
import { navigate } from '../../app/router';
import { KINDS } from '../../ui/words';
import { Refusals } from '../../ui/refusals';
import { PickOne } from './controls';
import type { Draft } from './draft';
import { DropZone } from './drop-zone';
import { ImportDialog, type Read } from './import-dialog';
import { KeptNotice } from './kept-notice';
import { TextEditor } from './text-editor';
import { useKept } from './use-kept';

const UNDECLARED = refusalOf(
  '还没有声明不涉及国家秘密',
  '确认内容不涉密后勾选声明；涉密内容请在涉密设备上办理，不要写进本系统',
);
/** Stands for the case that there is not yet. */
const NEW = 'new';
const BLANK = { kind: null as Draft['kind'] | null, title: '', body: '' };
type Beginning = typeof BLANK;

interface NewDraftProps {
  readonly me: MeDto;
  readonly words: WordsDto;
}

/** A new draft: what it takes to begin. Everything else is filled in afterwards, and saved while one writes. */
export function NewDraft({ me, words }: NewDraftProps): ReactNode {
  const [draft, setDraft] = useState<Beginning>(BLANK);
  const [declared, setDeclared] = useState(false);
  const [problem, setProblem] = useState<ApiProblem['refusals']>([]);
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [kept, setKept] = useState<KeptDraft | null>(null);
  // One key for one draft: a second click, or a retry after a broken line, creates nothing twice.
  const key = useRef(newKey());
  const own = { person: me.person, caseId: NEW };
  const written = draft.title.trim() !== '' || draft.body.trim() !== '';
  const marked = problem.some(({ code }) => code === 'classification-mark-found');
  // Nothing stays on the machine before it was declared that it is no state secret.
  useKept({
    ...own,
    saved: BLANK,
    draft,
    pending: written && declared && !busy && kept === null,
    allowed: !marked,
  });
  useEffect(() => {
    void keptDraft({ person: me.person, caseId: NEW }).then(setKept);
  }, [me.person]);

  const begin = async (make: () => Promise<CaseDto>): Promise<void> => {
    setBusy(true);
    setProblem([]);
    try {
      const { id } = await make();
      await forgetDraft(own);
      navigate(`/documents/${id}/edit`, { replace: true });
    } catch (thrown) {
      const found = problemIn(thrown);
      // What was not reached may have been done all the same: asked again under the same key, nothing is made twice.
      if (found.status !== 0) key.current = newKey();
      setProblem(found.refusals);
      setBusy(false);
    }
  };
  const write = (): void => {
    const { kind, title, body } = draft;
    const missing = [
      ...(kind === null ? [refusalOf('还没有选类别', '选政策性文件、一般公文或非公文信息')] : []),
      ...(title.trim() === '' ? [refusalOf('还没有标题', '写明标题')] : []),
      ...(body.trim() === '' ? [refusalOf('还没有正文', '写几句正文，或从文件导入')] : []),
      ...(declared ? [] : [UNDECLARED]),
    ];
    if (missing.length > 0) return setProblem(missing);
    const whole = { kind, title: title.trim(), body, declaredNonSecret: true };
    void begin(() =>
      request<CaseDto>('/documents', { method: 'POST', key: key.current, body: { draft: whole } }),
    );
  };
  const choose = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    if (!declared) return setProblem([UNDECLARED]);
    setProblem([]);
    setFile(chosen);
  };
  const bring = ({ name, content }: Read): Promise<void> => {
    setFile(null);
    return begin(async () => {
      const body = { name, content, declaredNonSecret: true };
      return (await request<ImportViewDto>('/imports', { method: 'POST', key: key.current, body })).case;
    });
  };

  return (
    <>
      <div className="screen-head">
        <div>
          <h1>拟稿</h1>
          <p className="lead">依据《{words.title}》办理。先定类别和文稿，其余边写边补。</p>
        </div>
      </div>
      {problem.length > 0 && (
        <div className="notice notice-error" role="alert">
          <Refusals refusals={problem} roles={words.roles} />
        </div>
      )}
      {kept !== null && (
        <KeptNotice
          at={kept.at}
          onTake={() => {
            setDraft(kept.draft as Beginning);
            setDeclared(true);
            setKept(null);
          }}
          onDrop={() => {
            setKept(null);
            void forgetDraft(own);
          }}
        />
      )}
      <div className="draft-columns">
        <div className="draft-form">
          <div className="card">
            <PickOne
              legend="类别"
              field="kind"
              items={KINDS}
              value={draft.kind}
              onChange={(value) => setDraft({ ...draft, kind: value as Draft['kind'] })}
            />
            <div className="declare">
              <label>
                <input type="checkbox" checked={declared} onChange={() => setDeclared(!declared)} />
                <span>我声明：内容不涉及国家秘密。本系统是非涉密系统。</span>
              </label>
            </div>
            <Button type="primary" size="large" block loading={busy} onClick={write}>
              开始拟稿
            </Button>
          </div>
          <section className="card" aria-labelledby="from-file">
            <h2 id="from-file">从文件导入</h2>
            <DropZone
              label="选择文件"
              note=".docx、.txt、.md，也可拖到这里；先看读出了什么，再决定"
              accept=".docx,.txt,.md"
              disabled={busy}
              onFiles={([one]) => choose(one)}
            />
          </section>
        </div>
        <div className="draft-text">
          <TextEditor
            title={draft.title}
            body={draft.body}
            onChange={(changed) => setDraft({ ...draft, ...changed })}
          />
        </div>
      </div>
      {file !== null && (
        <ImportDialog file={file} verb="作为新稿" onTake={bring} onClose={() => setFile(null)} />
      )}
    </>
  );
}
