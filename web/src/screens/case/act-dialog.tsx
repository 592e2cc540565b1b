import { Button, Form } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { newKey } from '../../api/key';
import { request } from '../../api/request';
import type { EventFormDto, FieldConditionDto, FormFieldDto, MoveOutlookDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Clauses } from '../../ui/clauses';
import { Dialog } from '../../ui/dialog';
import { Paper } from '../../ui/paper';
import { Trouble, Waiting } from '../../ui/states';
import { Refusals } from '../../ui/refusals';
import { ActField } from './act-field';
import { documentIn } from './facts';
import { bodyMarks } from './hits';
import type { ActData } from './load-case';
import { Matter } from './matter';
import { isGrave, labelOf, type Act } from './moves';
import { isSigned, rememberSigned, SignWith } from './sign-with';

type Values = Readonly<Record<string, unknown>>;

interface ActDialogProps {
  readonly move: MoveOutlookDto;
  readonly data: ActData;
  /** Words written before somebody else was quicker, kept for the next try. */
  readonly kept: Values;
  readonly onKeep: (values: Values) => void;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/**
 * 办理 — the form of one event, as the service describes it. What stands against it is told first, and then there is
 * nothing to submit. What cannot be undone is confirmed in a second step. A request that got no answer is told again
 * under its own key, so that nothing happens twice.
 */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { move, data, onClose } = props;
  const { data: forms, problem } = useLoad(`${data.view.id}/${data.view.version}/forms`, (signal) =>
    data.forms === undefined
      ? request<readonly EventFormDto[]>(`/cases/${encodeURIComponent(data.view.id)}/forms`, { signal })
      : Promise.resolve(data.forms),
  );
  const form = (data.forms ?? forms)?.find(
    ({ event, state }) => event === move.event && state === move.state,
  );
  if (form !== undefined) return <FilledIn {...props} act={{ ...move, form }} />;
  return (
    <Dialog title={labelOf(move)} onClose={onClose} foot={<Button onClick={onClose}>取消</Button>}>
      {problem !== null ? (
        <Trouble problem={problem} />
      ) : forms === null ? (
        <Waiting what="正在取表单…" />
      ) : (
        <p>本件已有变动，现在不能{labelOf(move)}。请刷新后再看。</p>
      )}
    </Dialog>
  );
}

function FilledIn({
  act,
  data,
  kept,
  onKeep,
  onDone,
  onClose,
  onReload,
}: ActDialogProps & { readonly act: Act }): ReactNode {
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = (Form.useWatch([], form) as Values | undefined) ?? kept;
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState<Values | null>(null);
  const [signature, setSignature] = useState<string | null>();
  const sent = useRef({ body: '', key: '' });
  const { consequence, fields } = act.form;
  const asked = fields.filter(({ when }) => holds(when, values));
  const blocked = act.missing.length > 0;
  const label = labelOf(act);
  // Where the same could be done in another step too, it is said which one this is.
  const several = (data.outlook?.moves ?? []).filter((one) => one.mine && one.event === act.event).length > 1;
  const isOfPaper = act.event === 'REMIND' || act.event === 'COPY';
  const title = several && !isOfPaper ? `${label}（${act.form.stateLabel}）` : label;
  const checklist = fields.some(({ type }) => type === 'yes-no');
  const grave = consequence !== null && consequence.irreversible && holds(consequence.when, values);

  const send = async (filled: Values): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    onKeep(filled);
    const body = {
      type: act.event,
      payload: payloadOf(filled, fields),
      ...(isOfPaper ? {} : { state: act.state }),
      ...(signature == null ? {} : { signature }),
    };
    const text = JSON.stringify(body);
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() };
    try {
      await request(`/cases/${encodeURIComponent(data.view.id)}/events`, {
        method: 'POST',
        version: data.view.version,
        key: sent.current.key,
        body,
      });
      if (signature !== undefined) rememberSigned(signature);
      onDone(checklist ? '已提交保密审查。' : `已${label}。`);
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setConfirming(null);
      setBusy(false);
    }
  };
  const submit = (filled: Values): void => {
    if (grave) setConfirming(filled);
    else void send(filled);
  };

  return (
    <Dialog
      title={title}
      wide={checklist && !blocked}
      onClose={onClose}
      foot={
        confirming !== null ? (
          <>
            <Button disabled={busy} onClick={() => setConfirming(null)}>
              返回修改
            </Button>
            <Button type="primary" danger loading={busy} onClick={() => void send(confirming)}>
              确认{checklist ? '提交' : label}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            {problem?.status === 412 ? (
              <Button type="primary" onClick={onReload}>
                看最新内容
              </Button>
            ) : (
              !blocked && (
                <Button type="primary" danger={isGrave(act)} loading={busy} onClick={() => form.submit()}>
                  {checklist ? '提交审查' : label}
                </Button>
              )
            )}
          </>
        )
      }
    >
      {problem !== null && <Failed problem={problem} roles={data.words.roles} />}
      {blocked ? (
        <>
          <p className="dialog-note">现在还不能{label}，差这些：</p>
          <Refusals refusals={act.missing} roles={data.words.roles} />
        </>
      ) : (
        <>
          {confirming !== null && consequence !== null && (
            <Confirm label={label} note={consequence.note} data={data} />
          )}
          <div hidden={confirming !== null}>
            <div className={checklist ? 'act-beside' : undefined}>
              {checklist && <Beside data={data} />}
              <Form
                form={form}
                layout="vertical"
                initialValues={{ ...kept }}
                onFinish={submit}
                onValuesChange={(_changed, all: Values) => onKeep(all)}
                scrollToFirstError={{ focus: true }}
              >
                <Matter data={data} />
                {consequence !== null && holds(consequence.when, values) && (
                  <p className={grave ? 'dialog-note act-note-grave' : 'dialog-note'}>{consequence.note}</p>
                )}
                <Fields
                  fields={asked}
                  filling={{ id: data.view.id, event: act.event, state: act.state, form }}
                />
                {isSigned(act.event) && <SignWith value={signature} onChange={setSignature} />}
              </Form>
            </div>
          </div>
        </>
      )}
      <Clauses clauses={act.clause} />
    </Dialog>
  );
}

function Fields({
  fields,
  filling,
}: {
  readonly fields: readonly FormFieldDto[];
  readonly filling: Parameters<typeof ActField>[0]['filling'];
}): ReactNode {
  const aside = fields.filter((field) => field.aside);
  return (
    <>
      {fields
        .filter((field) => !field.aside)
        .map((field) => (
          <ActField key={field.name} field={field} filling={filling} />
        ))}
      {aside.length > 0 && (
        <details className="aside-fields">
          <summary>其他栏目（{aside.map(({ label }) => label).join('、')}）</summary>
          {aside.map((field) => (
            <ActField key={field.name} field={field} filling={filling} />
          ))}
        </details>
      )}
    </>
  );
}

/** The paper beside its checklist, with what the screening found: where there is room for both. */
function Beside({ data }: { readonly data: ActData }): ReactNode {
  const document = documentIn(data.view);
  return (
    <div className="act-paper" tabIndex={0} role="region" aria-label="正在审查的文稿">
      <Paper title={document?.title ?? ''} text={data.body} marks={bodyMarks(data.hits ?? [])} />
    </div>
  );
}

interface ConfirmProps {
  readonly label: string;
  readonly note: string;
  readonly data: ActData;
}

function Confirm({ label, note, data }: ConfirmProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="confirm" role="alert" tabIndex={-1}>
      <p className="confirm-note">请再次确认：{label}。</p>
      <p>{note}</p>
      <Matter data={data} />
    </div>
  );
}

interface FailedProps {
  readonly problem: ApiProblem;
  readonly roles: Readonly<Record<string, string>>;
}

function Failed({ problem, roles }: FailedProps): ReactNode {
  return (
    <div className="notice notice-error" role="alert">
      {problem.status === 412 ? (
        <p>您打开本件之后，别人又办理或修改过它，所以没有提交。请看过最新内容再办；您写的意见已经留着。</p>
      ) : (
        <Refusals refusals={problem.refusals} roles={roles} />
      )}
    </div>
  );
}

function holds(when: FieldConditionDto | null, values: Values): boolean {
  return when === null || when.is.includes(values[when.field]);
}

/** What is asked and answered: empty boxes are left out, and lines of a list become its items. */
function payloadOf(filled: Values, fields: readonly FormFieldDto[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields
      .filter(({ when }) => holds(when, filled))
      .map(({ name, type }): readonly [string, unknown] => {
        const value = filled[name];
        const isLines = (type === 'lines' || type === 'organs') && typeof value === 'string';
        return [name, isLines ? value.split('\n').filter((text) => text.trim() !== '') : value];
      })
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
