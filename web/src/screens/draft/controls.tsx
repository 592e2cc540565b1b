import { useId, type ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';

/** How a field is found again: what is missing leads to it by this name. */
export function focusField(name: string): void {
  const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = place?.querySelector<HTMLElement>('input:checked, input, select, textarea, button');
  const folded = place?.closest('details') ?? null;
  if (folded !== null) folded.open = true;
  place?.scrollIntoView({ block: 'center' });
  (control ?? document.querySelector<HTMLElement>(`[data-field^="${CSS.escape(name)}."] input`))?.focus();
}

/** Whether the screen has such a field. */
export function hasField(name: string): boolean {
  return document.querySelector(`[data-field="${CSS.escape(name)}"]`) !== null;
}

interface LabelledProps {
  readonly label: string;
  readonly field: string;
  readonly help?: string;
  readonly children: (id: string, help: string | undefined) => ReactNode;
}

/** A label, its control, and a line that helps. */
export function Labelled({ label, field, help, children }: LabelledProps): ReactNode {
  const id = useId();
  return (
    <div className="labelled" data-field={field}>
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
  readonly field: string;
  readonly items: readonly PickItem[];
  /** Null: nothing chosen, which is how it begins. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One of several, none beforehand; under the chosen one, its clauses and what the first of them says. */
export function PickOne({ legend, field, items, value, onChange }: PickOneProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="picks" data-field={field}>
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
          {item.value === value && <Clauses clauses={item.clause ?? []} opened />}
        </div>
      ))}
    </fieldset>
  );
}

interface PickSeveralProps {
  readonly legend: string;
  readonly field: string;
  readonly items: readonly PickItem[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function PickSeveral({ legend, field, items, value, onChange }: PickSeveralProps): ReactNode {
  const toggle = (one: string): void =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset className="picks picks-several" data-field={field}>
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

interface CheckProps {
  readonly label: string;
  readonly field: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so, or not. */
export function Check({ label, field, note, checked, onChange }: CheckProps): ReactNode {
  return (
    <div className="pick" data-field={field}>
      <label>
        <input type="checkbox" checked={checked} onChange={() => onChange(!checked)} />
        <span>
          <span className="pick-label">{label}</span>
          {note !== undefined && <span className="pick-note">{note}</span>}
        </span>
      </label>
    </div>
  );
}

interface SelectProps {
  readonly id: string;
  readonly items: readonly PickItem[];
  readonly value: string | null;
  readonly help?: string | undefined;
  readonly blank?: string;
  readonly onChange: (value: string | null) => void;
}

/** One of a longer list; nothing chosen is null. */
export function Select({ id, items, value, help, blank = '请选择', onChange }: SelectProps): ReactNode {
  return (
    <select
      id={id}
      className="select"
      aria-describedby={help}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{blank}</option>
      {items.map((item) => (
        <option key={item.value} value={item.value}>
          {item.label}
        </option>
      ))}
    </select>
  );
}
