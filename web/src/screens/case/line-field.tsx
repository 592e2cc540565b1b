import { Input } from 'antd';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface LineFieldProps extends Omit<ComponentProps<typeof Input>, 'list'> {
  /** What the pack proposes; anything may be written. */
  readonly proposed: readonly string[];
}

/** One line of text, with what the pack proposes for it. */
export function LineField({ proposed, ...rest }: LineFieldProps): ReactNode {
  const list = useId();
  return (
    <>
      <Input {...rest} {...(proposed.length > 0 ? { list } : {})} />
      {proposed.length > 0 && (
        <datalist id={list}>
          {proposed.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
