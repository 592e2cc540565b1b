import { useId, type ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';

interface LabelledProps {
  readonly label: string;
  readonly help?: string;
  readonly children: (id: string, help: string | undefined) => ReactNode;
}

/** A label, its control, and a line that helps. */
export function Labelled({ label, help, children }: LabelledProps): ReactNode {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id, help === undefined ? undefined : `${id}-help`)}
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

export interface PickItem {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly clause?: readonly string[];
}

interface PickOneProps {
  readonly legend: string;
  readonly items: readonly PickItem[];
  /** Null: nothing chosen, which is how it begins. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One of several, none beforehand; under the chosen one, its clauses. */
export function PickOne({ legend, items, value, onChange }: PickOneProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="picks">
      <legend>{legend}</legend>
      {items.map((item) => (
        <div key={item.value} className={item.value === value ? 'pick pick-chosen' : 'pick'}>
          <label>
            <input
              type="radio"
              name={name}
              value={item.value}
              checked={item.value === value}
              onChange={() => onChange(item.value)}
            />
            <span>
              <span className="pick-label">{item.label}</span>
              {item.note !== undefined && <span className="pick-note">{item.note}</span>}
            </span>
          </label>
          {item.value === value && <Clauses clauses={item.clause ?? []} />}
        </div>
      ))}
    </fieldset>
  );
}

interface PickSeveralProps {
  readonly legend: string;
  readonly items: readonly PickItem[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function PickSeveral({ legend, items, value, onChange }: PickSeveralProps): ReactNode {
  const toggle = (one: string): void =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset className="picks picks-several">
      <legend>{legend}</legend>
      {items.map((item) => (
        <div key={item.value} className="pick">
          <label>
            <input type="checkbox" checked={value.includes(item.value)} onChange={() => toggle(item.value)} />
            <span className="pick-label">{item.label}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
