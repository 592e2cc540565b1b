import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';

interface RenameFieldProps {
  readonly name: string;
  /** Null: it keeps its name. */
  readonly onDone: (name: string | null) => void;
}

/** Another name for an attachment; what kind of file it is stays as it was. */
export function RenameField({ name, onDone }: RenameFieldProps): ReactNode {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const [written, setWritten] = useState(stem);
  const finish = (): void => {
    const next = `${written.trim()}${extension}`;
    onDone(written.trim() === '' || next === name ? null : next);
  };
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <Input
        autoFocus
        aria-label={`${name} 的新名称`}
        maxLength={110}
        value={written}
        suffix={extension}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      />
      <Button htmlType="submit">改</Button>
    </form>
  );
}
