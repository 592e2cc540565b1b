import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { ApiProblem } from '../../api/problem';
import { send } from '../../api/send';
import type { CaseDto } from '../../api/types.gen';
import { Dialog } from '../../ui/dialog';
import { Refusals } from '../../ui/refusals';
import { sizeText } from '../case/size-text';
import type { AttachmentFacts } from '../case/facts';
import { DropZone } from './drop-zone';
import { base64Of } from './files';
import { RenameField } from './rename-field';
import { eventOf, type Autosave } from './use-autosave';

interface AttachmentsProps {
  readonly caseId: string;
  readonly items: readonly AttachmentFacts[];
  readonly unscannable: readonly string[];
  readonly onSend: Autosave['send'];
}

/** One file on its way. */
interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** 0 to 1; null while it waits for its turn. */
  readonly share: number | null;
  readonly problem: ApiProblem | null;
  readonly controller: AbortController;
}

/** 附件 — put in, renamed and taken out; each is a new version of the paper, and earlier versions keep what they had. */
export function Attachments({ caseId, items, unscannable, onSend }: AttachmentsProps): ReactNode {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [leaving, setLeaving] = useState<AttachmentFacts | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const counter = useRef(0);
  const patch = (key: string, changed: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: string): void => setUploads((all) => all.filter((one) => one.key !== key));

  const add = (files: readonly File[]): void => {
    const added = files.map((file) => {
      counter.current += 1;
      const key = String(counter.current);
      const controller = new AbortController();
      return {
        file,
        upload: { key, name: file.name, size: file.size, share: null, problem: null, controller },
      };
    });
    setUploads((all) => [...all, ...added.map(({ upload }) => upload)]);
    for (const { file, upload } of added) void bring(file, upload);
  };
  const bring = async (file: File, { key, controller: { signal } }: Upload): Promise<void> => {
    const found = await onSend(async (version) => {
      signal.throwIfAborted();
      patch(key, { share: 0 });
      const payload = { name: file.name, content: await base64Of(file) };
      return send<CaseDto>(`/cases/${encodeURIComponent(caseId)}/events`, {
        version,
        body: { type: 'ATTACH', payload },
        signal,
        onProgress: (share) => patch(key, { share }),
      });
    });
    if (found === null) drop(key);
    else patch(key, { problem: found, share: null });
  };
  const change = async (type: string, payload: unknown): Promise<void> =>
    setProblem(await onSend(eventOf(caseId, type, payload)));

  return (
    <section className="card" aria-labelledby="files" data-field="attachmentNames">
      <h2 id="files">附件</h2>
      {problem !== null && problem.status !== 412 && (
        <div className="notice notice-error" role="alert">
          <Refusals refusals={problem.refusals} />
        </div>
      )}
      {items.length > 0 && (
        <ul className="attachments">
          {items.map((item) => (
            <li key={item.id}>
              {renaming === item.id ? (
                <RenameField
                  name={item.name}
                  onDone={(name) => {
                    setRenaming(null);
                    if (name !== null) void change('EDIT', { attachmentNames: [{ id: item.id, name }] });
                  }}
                />
              ) : (
                <>
                  <span>
                    {item.name} <span className="size">{sizeText(item.size)}</span>
                    {unscannable.includes(item.id) && (
                      <span className="unscanned">程序读不全，保密审查时须人工核看</span>
                    )}
                  </span>
                  <span className="attachment-acts">
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`改名 ${item.name}`}
                      onClick={() => setRenaming(item.id)}
                    >
                      改名
                    </button>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`移除附件 ${item.name}`}
                      onClick={() => setLeaving(item)}
                    >
                      移除
                    </button>
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {uploads.length > 0 && (
        <ul className="uploads" aria-label="正在上传">
          {uploads.map((one) => (
            <UploadRow key={one.key} upload={one} onLeave={() => drop(one.key)} />
          ))}
        </ul>
      )}
      <DropZone label="添加附件" note="可选多个，也可拖到这里；单个不超过 20 MB" multiple onFiles={add} />
      {leaving !== null && (
        <Dialog
          title="移除附件"
          onClose={() => setLeaving(null)}
          foot={
            <>
              <Button onClick={() => setLeaving(null)}>留着</Button>
              <Button
                type="primary"
                danger
                onClick={() => {
                  setLeaving(null);
                  void change('DETACH', { id: leaving.id });
                }}
              >
                移除
              </Button>
            </>
          }
        >
          <p>从现稿中移除“{leaving.name}”。以前各稿仍留有这份附件；对现稿已有的审核意见作废。</p>
        </Dialog>
      )}
    </section>
  );
}

function UploadRow({
  upload: { name, size, share, problem, controller },
  onLeave,
}: {
  readonly upload: Upload;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <li>
      <p className="upload-head">
        <span>
          {name} <span className="size">{sizeText(size)}</span>
        </span>
        <button
          type="button"
          className="link-button"
          aria-label={`${problem === null ? '取消上传' : '不再显示'} ${name}`}
          onClick={() => {
            controller.abort();
            onLeave();
          }}
        >
          {problem === null ? '取消' : '知道了'}
        </button>
      </p>
      {problem === null ? (
        <progress value={share ?? 0} max={1} aria-label={`${name} 上传进度`} />
      ) : (
        <Refusals refusals={problem.refusals} />
      )}
    </li>
  );
}
