import { useState, type ReactNode } from 'react';
import { ApiProblem, problemIn, refusalOf } from '../../api/problem';
import { useLoad } from '../../api/use-load';
import { Dialog } from '../../ui/dialog';
import { Trouble, Waiting } from '../../ui/states';
import { sizeText } from './size-text';
import type { AttachmentFacts, DocumentFacts } from './facts';

const TEXTS = new Set(['text/plain', 'text/markdown', 'text/csv']);
const IMAGES = new Set(['image/png', 'image/jpeg']);
/** A longer text is looked at in a program of its own. */
const TEXT_MAX = 200_000;

interface AttachmentsProps {
  /** The case. */
  readonly id: string;
  readonly document: DocumentFacts;
}

/** 附件 — saved as files; texts and pictures can be looked at here. Nothing of them is ever run by the browser. */
export function Attachments({ id, document }: AttachmentsProps): ReactNode {
  const [shown, setShown] = useState<AttachmentFacts | null>(null);
  const addressOf = (attachment: AttachmentFacts): string =>
    `/api/v1/documents/${encodeURIComponent(id)}/attachments/${encodeURIComponent(attachment.id)}`;
  return (
    <>
      <ul className="attachments">
        {document.attachments.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} <span className="size">{sizeText(one.size)}</span>
              {document.unscannable.includes(one.id) && <span className="size"> 须人工核看</span>}
            </span>
            <span className="attachment-acts">
              {isShown(one) && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`预览附件“${one.name}”`}
                  onClick={() => setShown(one)}
                >
                  预览
                </button>
              )}
              <a href={addressOf(one)} download={one.name} aria-label={`下载附件“${one.name}”`}>
                下载
              </a>
            </span>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Dialog
          title={shown.name}
          wide
          onClose={() => setShown(null)}
          foot={
            <button type="button" className="plain-button" onClick={() => setShown(null)}>
              关闭
            </button>
          }
        >
          {IMAGES.has(shown.mediaType) ? (
            <img className="attachment-image" src={addressOf(shown)} alt={`附件“${shown.name}”的图片`} />
          ) : (
            <TextPreview address={addressOf(shown)} />
          )}
        </Dialog>
      )}
    </>
  );
}

function isShown({ mediaType, size }: AttachmentFacts): boolean {
  return IMAGES.has(mediaType) || (TEXTS.has(mediaType) && size <= TEXT_MAX);
}

function TextPreview({ address }: { readonly address: string }): ReactNode {
  const { data, problem, reload } = useLoad(address, (signal) => textAt(address, signal));
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在取附件…" />;
  return (
    <pre className="attachment-text" tabIndex={0}>
      {data}
    </pre>
  );
}

async function textAt(address: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(address, { signal, credentials: 'same-origin' });
    if (answer.ok) return await answer.text();
    throw new ApiProblem(answer.status, '附件打不开', [
      refusalOf('附件已不在，或您不能看本件', '刷新本页；仍然如此的，请告诉拟稿人'),
    ]);
  } catch (thrown) {
    throw problemIn(thrown);
  }
}
