import { useState, type DragEvent, type ReactNode } from 'react';

interface DropZoneProps {
  readonly label: string;
  readonly note: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are chosen, or dropped. */
export function DropZone({ label, note, accept, multiple, disabled, onFiles }: DropZoneProps): ReactNode {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (disabled !== true && files.length > 0) onFiles(multiple === true ? files : files.slice(0, 1));
      }}
    >
      <label className="file-button">
        {label}
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </label>
      <p className="help">{note}</p>
    </div>
  );
}
