import { useId, type ReactNode } from 'react';
import { base64Of } from '../draft/files';

interface ChosenFile {
  readonly name: string;
  readonly content: string;
}

interface FileFieldProps {
  readonly several: boolean;
  readonly value?: ChosenFile | readonly ChosenFile[];
  readonly onChange?: (value: ChosenFile | readonly ChosenFile[] | undefined) => void;
}

/** One file or several, as the interface takes them. */
export function FileField({ several, value, onChange }: FileFieldProps): ReactNode {
  const name = useId();
  const chosen = value === undefined ? [] : 'name' in value ? [value] : value;
  const take = async (list: FileList | null): Promise<void> => {
    const files = await Promise.all(
      [...(list ?? [])].map(async (file) => ({ name: file.name, content: await base64Of(file) })),
    );
    onChange?.(several ? files : files[0]);
  };
  return (
    <>
      <label className="file-button" htmlFor={name}>
        选择文件
        <input id={name} type="file" multiple={several} onChange={({ target }) => void take(target.files)} />
      </label>
      <span className="help" role="status">
        {chosen.map((one) => one.name).join('、')}
      </span>
    </>
  );
}
