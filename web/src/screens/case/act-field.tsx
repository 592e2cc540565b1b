import { Button, Checkbox, Form, Input, Radio, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Field } from './fields';
import { Phrases } from './phrases';
import './act.css';

const WORDS_MAX = 2000;
const YES_NO = [
  { value: false, label: '否' },
  { value: true, label: '是' },
];

interface ActFieldProps {
  readonly field: Field;
  readonly form: FormInstance<Record<string, unknown>>;
}

/** One box of the form. Nothing is ticked beforehand: an untouched box is not an answer. */
export function ActField({ field, form }: ActFieldProps): ReactNode {
  if (field.kind === 'deletions') return <Deletions field={field} />;
  const rules =
    field.required === true
      ? [{ required: true, message: field.kind === 'yes-no' ? '请选是或否' : `请填写${field.label}` }]
      : [];
  return (
    <>
      <Form.Item
        name={field.name}
        label={field.label}
        rules={rules}
        extra={field.help}
        className={field.kind === 'yes-no' ? 'yes-no' : undefined}
      >
        {controlOf(field)}
      </Form.Item>
      {field.kind === 'opinion' && (
        <Phrases
          onChoose={(phrase) => form.setFieldValue(field.name, phrase)}
          written={() => String(form.getFieldValue(field.name) ?? '').trim()}
        />
      )}
    </>
  );
}

function controlOf({ kind, options = [] }: Field): ReactNode {
  switch (kind) {
    case 'opinion':
    case 'reason':
      return <Input.TextArea rows={2} maxLength={WORDS_MAX} />;
    case 'choice':
      return <Radio.Group className="stacked" options={[...options]} />;
    case 'several':
      return <Checkbox.Group className="stacked" options={[...options]} />;
    case 'yes-no':
      return <Radio.Group options={YES_NO} />;
    case 'date':
      return <Input type="date" />;
    default:
      return <Input maxLength={200} />;
  }
}

/** 要求删减的内容 — where, and what. */
function Deletions({ field }: { readonly field: Field }): ReactNode {
  return (
    <fieldset className="deletions">
      <legend>{field.label}</legend>
      <Form.List name={field.name} initialValue={[{}]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="deletion">
                <Form.Item
                  name={[name, 'where']}
                  label="位置"
                  rules={[{ required: true, message: '请写明位置' }]}
                >
                  <Input maxLength={200} placeholder="如：正文第三段" />
                </Form.Item>
                <Form.Item
                  name={[name, 'what']}
                  label="删减要求"
                  rules={[{ required: true, message: '请写明要求' }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
                {rows.length > 1 && <Button onClick={() => remove(name)}>去掉第 {name + 1} 处</Button>}
              </div>
            ))}
            <Button onClick={() => add({})}>再加一处</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
