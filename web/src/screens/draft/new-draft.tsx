import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { problemIn, refusalOf, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { CaseDto, WordsDto } from '../../api/types.gen';
import { navigate } from '../../app/router';
import { KINDS } from '../../ui/words';
import { Refusals } from '../../ui/refusals';
import { PickOne } from './controls';
import type { Draft } from './draft';
import { base64Of } from './files';
import { TextEditor } from './text-editor';

const UNDECLARED = refusalOf(
  '还没有声明不涉及国家秘密',
  '确认内容不涉密后勾选声明；涉密内容请在涉密设备上办理，不要写进本系统',
);

/** A new draft: what it takes to begin. Everything else is filled in afterwards, and saved while one writes. */
export function NewDraft({ words }: { readonly words: WordsDto }): ReactNode {
  const [kind, setKind] = useState<Draft['kind'] | null>(null);
  const [text, setText] = useState({ title: '', body: '' });
  const [declared, setDeclared] = useState(false);
  const [problem, setProblem] = useState<ApiProblem['refusals']>([]);
  const [busy, setBusy] = useState(false);
  // One key for one draft: a second click, or a retry after a broken line, creates nothing twice.
  const key = useRef(crypto.randomUUID());

  const begin = async (make: () => Promise<CaseDto>): Promise<void> => {
    setBusy(true);
    setProblem([]);
    try {
      const { id } = await make();
      navigate(`/documents/${id}/edit`, { replace: true });
    } catch (thrown) {
      key.current = crypto.randomUUID();
      setProblem(problemIn(thrown).refusals);
      setBusy(false);
    }
  };
  const write = (): void => {
    const missing = [
      ...(kind === null ? [refusalOf('还没有选类别', '选政策性文件、一般公文或非公文信息')] : []),
      ...(text.title.trim() === '' ? [refusalOf('还没有标题', '写明标题')] : []),
      ...(text.body.trim() === '' ? [refusalOf('还没有正文', '写几句正文，或从文件导入')] : []),
      ...(declared ? [] : [UNDECLARED]),
    ];
    if (missing.length > 0) return setProblem(missing);
    const draft = { kind, ...text, title: text.title.trim(), declaredNonSecret: true };
    void begin(() => request<CaseDto>('/documents', { method: 'POST', key: key.current, body: { draft } }));
  };
  const bring = (file: File | undefined): void => {
    if (file === undefined) return;
    if (!declared) return setProblem([UNDECLARED]);
    void begin(async () => {
      const body = { name: file.name, content: await base64Of(file), declaredNonSecret: true };
      const made = await request<{ readonly case: CaseDto }>('/imports', {
        method: 'POST',
        key: key.current,
        body,
      });
      return made.case;
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
      <div className="draft-columns">
        <div className="draft-form card">
          <PickOne
            legend="类别"
            items={KINDS}
            value={kind}
            onChange={(value) => setKind(value as Draft['kind'])}
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
          <label className="file-button file-button-wide">
            从文件导入（.docx、.txt、.md）
            <input
              type="file"
              accept=".docx,.txt,.md"
              disabled={busy}
              onChange={(event) => {
                bring(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
        </div>
        <TextEditor {...text} onChange={(changed) => setText({ ...text, ...changed })} />
      </div>
    </>
  );
}
