import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn } from '../../api/problem';
import { request } from '../../api/request';
import type { ImportPreviewDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Dialog } from '../../ui/dialog';
import { Paper } from '../../ui/paper';
import { Refusals } from '../../ui/refusals';
import { Waiting } from '../../ui/states';
import { KINDS } from '../../ui/words';
import { base64Of } from './files';
import { countOf } from './writing';

/** What was read from a file, as it was sent. */
export interface Read {
  readonly name: string;
  readonly content: string;
  readonly preview: ImportPreviewDto;
}

interface ImportDialogProps {
  readonly file: File;
  /** What the button says. */
  readonly verb: string;
  /** What happens to what is there now; nothing where nothing is. */
  readonly note?: string;
  readonly onTake: (read: Read) => void | Promise<void>;
  readonly onClose: () => void;
}

/** 导入 — what was understood of a file, and what to look at, before anything comes of it. */
export function ImportDialog({ file, verb, note, onTake, onClose }: ImportDialogProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const { data, problem } = useLoad(`${file.name}/${file.size}/${file.lastModified}`, async (signal) =>
    read(file, signal),
  );
  return (
    <Dialog
      title={`导入“${file.name}”`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{data === null && problem === null ? '取消' : '不导入'}</Button>
          {data !== null && (
            <Button
              type="primary"
              loading={busy}
              onClick={() => {
                setBusy(true);
                void Promise.resolve(onTake(data)).finally(() => setBusy(false));
              }}
            >
              {verb}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && (
        <div role="alert">
          <Refusals refusals={problem.refusals} />
        </div>
      )}
      {problem === null && data === null && <Waiting what="正在读文件…" />}
      {data !== null && <Understood preview={data.preview} note={note} />}
    </Dialog>
  );
}

async function read(file: File, signal: AbortSignal): Promise<Read> {
  try {
    const content = await base64Of(file);
    const body = { name: file.name, content };
    const preview = await request<ImportPreviewDto>('/imports/preview', { method: 'POST', body, signal });
    return { name: file.name, content, preview };
  } catch (thrown) {
    throw problemIn(thrown);
  }
}

function Understood({
  preview,
  note,
}: {
  readonly preview: ImportPreviewDto;
  readonly note: string | undefined;
}): ReactNode {
  const { title, suggestedTitle, kind, issuer, documentNumber, signedOn, body, warnings } = preview;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['标题', title ?? (suggestedTitle === null ? '没有找到' : `${suggestedTitle}（建议）`)],
    ['类别', KINDS.find(({ value }) => value === kind)?.label ?? '看不出，须自己选'],
    ['发文机关', issuer],
    ['文内的发文字号', documentNumber],
    ['文内的成文日期', signedOn],
    ['正文', `${countOf(body)} 字`],
    ['公开属性', '不从文件中取，须自己定'],
  ];
  return (
    <>
      {note !== undefined && <p className="dialog-note">{note}</p>}
      <dl className="facts understood">
        {rows.flatMap(([name, value]) =>
          value === null || value === undefined ? (
            []
          ) : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {warnings.length > 0 && (
        <div className="notice import-warnings">
          <p className="refusal-message">请核对 {warnings.length} 处：</p>
          <ul>
            {warnings.map(({ code, message }, index) => (
              <li key={`${code}-${index}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="import-paper" tabIndex={0} role="region" aria-label="读出的文稿">
        <Paper title={title ?? suggestedTitle ?? '（无标题）'} text={body} />
      </div>
    </>
  );
}
