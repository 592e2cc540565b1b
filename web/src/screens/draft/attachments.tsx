import { useRef, type ReactNode } from 'react';
import { sizeText } from '../case/size-text';
import type { AttachmentFacts } from '../case/facts';
import { base64Of } from './files';

interface AttachmentsProps {
  readonly items: readonly AttachmentFacts[];
  readonly unscannable: readonly string[];
  readonly onSend: (
    type: 'ATTACH' | 'DETACH',
    payload: Readonly<Record<string, unknown>>,
  ) => Promise<boolean>;
}

/** 附件 — put in and taken out; each is a new version of the paper. */
export function Attachments({ items, unscannable, onSend }: AttachmentsProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  const add = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? [])
      await onSend('ATTACH', { name: file.name, content: await base64Of(file) });
    if (chooser.current !== null) chooser.current.value = '';
  };
  return (
    <section className="card" aria-labelledby="files">
      <h2 id="files">附件</h2>
      {items.length > 0 && (
        <ul className="attachments">
          {items.map(({ id, name, size }) => (
            <li key={id}>
              <span>
                {name} <span className="size">{sizeText(size)}</span>
                {unscannable.includes(id) && <span className="size">程序读不全，保密审查时须人工核看</span>}
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={`移除附件 ${name}`}
                onClick={() => void onSend('DETACH', { id })}
              >
                移除
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="file-button">
        添加附件
        <input ref={chooser} type="file" multiple onChange={(event) => void add(event.target.files)} />
      </label>
    </section>
  );
}
