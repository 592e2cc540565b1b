import { Button } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { Dialog } from '../../ui/dialog';
import { Refusals } from '../../ui/refusals';

interface Option {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group?: string;
}

/** One box of a form. */
export interface Box {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'date' | 'select' | 'number' | 'checks' | 'long';
  readonly options?: readonly Option[];
  readonly value?: string | readonly string[];
  readonly optional?: boolean;
  readonly help?: string;
  readonly most?: number;
}

/** What was filled in: texts by name; of `checks` the ticked values, one a line. */
export type Filled = Readonly<Record<string, string>>;

interface FormDialogProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly boxes: readonly Box[];
  readonly verb: string;
  readonly grave?: boolean;
  readonly roles?: Readonly<Record<string, string>>;
  readonly onSubmit: (filled: Filled) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A form over the screen: what is missing is said at once, what the service refuses with all its reasons. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, note, boxes, verb, grave = false, roles = {}, onSubmit, onClose } = props;
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const submit = async (): Promise<void> => {
    if (form.current === null) return;
    const filled = read(form.current, boxes);
    const empty = boxes.filter(({ name, optional }) => optional !== true && filled[name] === '');
    setMissing(empty.map(({ name }) => name));
    setProblem(null);
    const [first] = empty;
    if (first !== undefined) {
      form.current.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      await onSubmit(filled);
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" danger={grave} loading={busy} htmlType="submit" form={id}>
            {verb}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <div className="notice notice-error" role="alert">
          <Refusals refusals={problem.refusals} roles={roles} />
        </div>
      )}
      {note !== undefined && <div className="dialog-note">{note}</div>}
      <form
        id={id}
        ref={form}
        className="plain-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {boxes.map((box) => (
          <BoxField key={box.name} box={box} missing={missing.includes(box.name)} />
        ))}
      </form>
    </Dialog>
  );
}

function read(form: HTMLFormElement, boxes: readonly Box[]): Filled {
  const data = new FormData(form);
  return Object.fromEntries(
    boxes.map(({ name }) => [
      name,
      data
        .getAll(name)
        .filter((one) => typeof one === 'string')
        .join('\n')
        .trim(),
    ]),
  );
}

function BoxField({ box, missing }: { readonly box: Box; readonly missing: boolean }): ReactNode {
  const id = useId();
  const { name, label, kind = 'text', options = [], value, optional = false, help } = box;
  const told = [...(help === undefined ? [] : [`${id}-help`]), ...(missing ? [`${id}-missing`] : [])];
  const said = { 'aria-invalid': missing, 'aria-describedby': told.join(' ') || undefined } as const;
  const after = (
    <>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {missing && (
        <p className="field-missing" id={`${id}-missing`}>
          {kind === 'select' || kind === 'checks' ? '请选择' : '请填写'}
          {label}
        </p>
      )}
    </>
  );
  if (kind === 'checks')
    return (
      <fieldset className="field">
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.value} className="tick">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={value?.includes(option.value) === true}
              {...said}
            />
            {option.label}
          </label>
        ))}
        {after}
      </fieldset>
    );
  const first = typeof value === 'string' ? value : '';
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="help">（可不填）</span>}
      </label>
      {kind === 'select' ? (
        <select id={id} name={name} defaultValue={first} className="select" {...said}>
          <option value="">{optional ? '不选' : '请选择'}</option>
          <Options options={options} />
        </select>
      ) : kind === 'long' ? (
        <textarea id={id} name={name} defaultValue={first} rows={8} className="input" {...said} />
      ) : (
        <input
          id={id}
          name={name}
          type={kind}
          defaultValue={first}
          maxLength={box.most ?? 200}
          className="input"
          autoComplete="off"
          {...said}
        />
      )}
      {after}
    </div>
  );
}

function Options({ options }: { readonly options: readonly Option[] }): ReactNode {
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  return groups.map((group) => {
    const own = options
      .filter((option) => (option.group ?? '') === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group === '' ? (
      own
    ) : (
      <optgroup key={group} label={group}>
        {own}
      </optgroup>
    );
  });
}
