import type { ReactNode } from 'react';

/** What an officer writes of names that changed, a line each. */
export interface Renamed {
  readonly states: string;
  readonly clocks: string;
}
export const NOTHING_RENAMED: Renamed = { states: '', clocks: '' };

/** Lines of `旧=新` as names; lines that are not so are left to the service to refuse. */
function namesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.trim().split('='))
      .filter(([from = '']) => from !== '')
      .map(([from = '', to = '']) => [from.trim(), to.trim()]),
  );
}

/** The same as the interface wants it. */
export function renamedIn({ states, clocks }: Renamed): {
  readonly states: Record<string, string>;
  readonly clocks: Record<string, string>;
} {
  return { states: namesIn(states), clocks: namesIn(clocks) };
}

interface RenamingProps {
  readonly names: Renamed;
  readonly onChange: (names: Renamed) => void;
}

/** Asked only of whoever renamed something. */
export function Renaming({ names, onChange }: RenamingProps): ReactNode {
  return (
    <details className="renaming">
      <summary>有环节或期限改了名</summary>
      <label className="filter">
        <span>环节，一行一个，写编号：旧=新</span>
        <textarea
          rows={2}
          value={names.states}
          onChange={(event) => onChange({ ...names, states: event.target.value })}
        />
      </label>
      <label className="filter">
        <span>期限，一行一个，写编号：旧=新</span>
        <textarea
          rows={2}
          value={names.clocks}
          onChange={(event) => onChange({ ...names, clocks: event.target.value })}
        />
      </label>
    </details>
  );
}
