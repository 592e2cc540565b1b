import { Button, Checkbox, Form, Input, Radio, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { FormFieldDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { LineField } from './line-field';
import { FileField } from './file-field';
import { People } from './people';
import { Phrases } from './phrases';
import './act.css';

const YES_NO = [
  { value: false, label: '否' },
  { value: true, label: '是' },
];
const LINE_MAX = 200;
/** A longer list is chosen from by a select. */
const RADIOS_MAX = 8;

/** For which event of which case a form is filled in. */
export interface Filling {
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly form: FormInstance<Record<string, unknown>>;
}

interface ActFieldProps {
  readonly field: FormFieldDto;
  readonly filling: Filling;
}

/** One field as the service describes it. Nothing is ticked beforehand: an untouched box is not an answer. */
export function ActField({ field, filling }: ActFieldProps): ReactNode {
  const { name, label, type, required, help } = field;
  if (type === 'group') return <Group field={field} filling={filling} path={[name]} />;
  if (type === 'groups') return <Groups field={field} filling={filling} />;
  return (
    <div className={type === 'yes-no' ? 'asked asked-yes-no' : 'asked'}>
      <Form.Item
        name={name}
        label={label}
        rules={required ? [{ required: true, message: messageFor(field) }] : []}
        extra={help === '' ? undefined : help}
        className={type === 'yes-no' ? 'yes-no' : undefined}
      >
        {DRAWN[type](field, filling)}
      </Form.Item>
      {type === 'text' && name === 'opinion' && (
        <Phrases
          onChoose={(phrase) => filling.form.setFieldValue(name, phrase)}
          written={() => String(filling.form.getFieldValue(name) ?? '').trim()}
        />
      )}
      <Clauses clauses={field.clause} />
    </div>
  );
}

function messageFor({ type, label }: FormFieldDto): string {
  if (type === 'yes-no') return '请选是或否';
  return ['choice', 'choices', 'state', 'person', 'people', 'attachment', 'attachments'].includes(type)
    ? `请选择${label}`
    : `请填写${label}`;
}

type Draw = (field: FormFieldDto, filling: Filling) => ReactNode;

const line: Draw = ({ max, options }) => (
  <LineField maxLength={max ?? LINE_MAX} proposed={options.map(({ label }) => label)} />
);
const lines: Draw = ({ max }) => <Input.TextArea rows={2} {...(max === null ? {} : { maxLength: max })} />;
const one: Draw = ({ options }) =>
  options.length > RADIOS_MAX ? (
    <select className="select">
      <option value="">请选择</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  ) : (
    <Radio.Group className="stacked" options={options.map(({ value, label }) => ({ value, label }))} />
  );
const several: Draw = ({ options }) => (
  <Checkbox.Group className="stacked" options={options.map(({ value, label }) => ({ value, label }))} />
);

/** How each kind of field is drawn: a kind that the service learns anew does not compile here until it is drawn. */
const DRAWN: Readonly<Record<Exclude<FormFieldDto['type'], 'group' | 'groups'>, Draw>> = {
  line,
  lines,
  text: lines,
  'yes-no': () => <Radio.Group options={YES_NO} />,
  date: () => <Input type="date" />,
  choice: one,
  choices: several,
  state: one,
  person: (_field, { id, event, state }) => <People id={id} event={event} state={state} several={false} />,
  people: (_field, { id, event, state }) => <People id={id} event={event} state={state} several />,
  organ: line,
  organs: lines,
  attachment: one,
  attachments: several,
  file: () => <FileField several={false} />,
  files: () => <FileField several />,
};

interface GroupProps extends ActFieldProps {
  readonly path: readonly (string | number)[];
}

function Group({ field, filling, path }: GroupProps): ReactNode {
  return (
    <fieldset className="asked-group">
      <legend>{field.label}</legend>
      <Parts field={field} filling={filling} path={path} />
    </fieldset>
  );
}

function Parts({ field, filling, path }: GroupProps): ReactNode {
  return field.fields.map((part) =>
    part.type === 'group' || part.type === 'groups' ? (
      <Group key={part.name} field={part} filling={filling} path={[...path, part.name]} />
    ) : (
      <Form.Item
        key={part.name}
        name={[...path, part.name]}
        label={part.label}
        rules={part.required ? [{ required: true, message: messageFor(part) }] : []}
        extra={part.help === '' ? undefined : part.help}
      >
        {DRAWN[part.type](part, filling)}
      </Form.Item>
    ),
  );
}

/** Several of the same, such as the passages to be deleted. */
function Groups({ field, filling }: ActFieldProps): ReactNode {
  return (
    <fieldset className="asked-group">
      <legend>{field.label}</legend>
      <Form.List name={field.name} initialValue={[{}]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="asked-row">
                <Parts field={field} filling={filling} path={[name]} />
                {rows.length > 1 && <Button onClick={() => remove(name)}>去掉第 {name + 1} 处</Button>}
              </div>
            ))}
            <Button onClick={() => add({})}>再加一处</Button>
          </>
        )}
      </Form.List>
      <Clauses clauses={field.clause} />
    </fieldset>
  );
}
