import { Input } from 'antd';
import { useRef, type ReactNode } from 'react';
import { Labelled } from './controls';
import { cleanedPaste, insertText } from './paste';
import { countOf, LEVEL_NAMES, nextMark } from './writing';

interface TextEditorProps {
  readonly title: string;
  readonly body: string;
  readonly onChange: (changed: { readonly title?: string; readonly body?: string }) => void;
}

/** The paper being written: title and text, in the type of the paper; its sections are numbered by a press. */
export function TextEditor({ title, body, onChange }: TextEditorProps): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const number = (level: number): void => {
    const text = area.current?.querySelector('textarea') ?? null;
    if (text === null) return;
    const before = text.value.slice(0, text.selectionStart);
    const lead = before === '' || before.endsWith('\n') ? '' : '\n';
    insertText(text, lead + nextMark(before, level));
  };
  return (
    <div className="editor">
      <Labelled label="标题" field="title">
        {(id) => (
          <Input.TextArea
            id={id}
            className="editor-title"
            rows={1}
            maxLength={200}
            placeholder="关于……的通知"
            value={title}
            onChange={(event) => onChange({ title: event.target.value.replace(/\n/g, '') })}
          />
        )}
      </Labelled>
      <div ref={area}>
        <Labelled
          label="正文"
          field="body"
          help="每段一行；层次写作一、（一）1.（1）。从 Word 粘贴会自动去掉格式。"
        >
          {(id, help) => (
            <>
              <div className="levels" role="group" aria-label="插入层次序号">
                {LEVEL_NAMES.map((name, level) => (
                  <button
                    key={name}
                    type="button"
                    className="level"
                    aria-label={`插入下一个“${name}”`}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => number(level)}
                  >
                    {name}
                  </button>
                ))}
                <span className="count">{countOf(body)} 字</span>
              </div>
              <Input.TextArea
                id={id}
                aria-describedby={help}
                className="text editor-text"
                rows={18}
                value={body}
                onPaste={cleanedPaste}
                onChange={(event) => onChange({ body: event.target.value })}
              />
            </>
          )}
        </Labelled>
      </div>
    </div>
  );
}
