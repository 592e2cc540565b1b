import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Labelled } from './controls';

interface TextEditorProps {
  readonly title: string;
  readonly body: string;
  readonly onChange: (changed: { readonly title?: string; readonly body?: string }) => void;
}

/** The paper being written: title and text, in the type of the paper. */
export function TextEditor({ title, body, onChange }: TextEditorProps): ReactNode {
  return (
    <div className="editor">
      <Labelled label="标题">
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
      <Labelled label="正文" help="层次写作：一、（一）1.（1）；空一行分段。">
        {(id, help) => (
          <Input.TextArea
            id={id}
            aria-describedby={help}
            className="text editor-text"
            rows={18}
            value={body}
            onChange={(event) => onChange({ body: event.target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}
