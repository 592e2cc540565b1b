import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { MoveOutlookDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { Dialog } from '../../ui/dialog';
import { Refusals } from '../../ui/refusals';
import { ActField } from './act-field';
import { documentIn, hitsIn } from './facts';
import { fieldsOf } from './fields';
import type { CaseData } from './load-case';
import { isGrave, labelOf } from './moves';

interface ActDialogProps {
  readonly move: MoveOutlookDto;
  readonly data: CaseData;
  /** Words written before somebody else was quicker, kept for the next try. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly onKeep: (values: Readonly<Record<string, unknown>>) => void;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

const NOTES: Readonly<Record<string, string>> = {
  SUBMIT: '送审后文稿交给审核人；对方打开之前可以撤回。',
  PUBLISH: '发布后公众即可在公开网站看到本件和解读。',
  DISCARD: '作废后本件不能再办理，记录保留。',
  QUARANTINE: '封存即销毁本件内容，不可恢复，只留办理记录；并须在 24 小时内报告。',
  TAKE_BACK: '撤回到您手上，可以修改后再送。',
};

/** 办理 — the form of one event. What stands against it is told first, and then there is nothing to submit. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { move, data, kept, onKeep, onDone, onClose, onReload } = props;
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = (Form.useWatch([], form) as Record<string, unknown> | undefined) ?? kept;
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = fieldsOf(move, {
    words: data.words,
    document: documentIn(data.view),
    hits: hitsIn(data.view),
  });
  const shown = fields.filter(({ when }) => when === undefined || when(values));
  const blocked = move.missing.length > 0;
  const label = labelOf(move);

  const act = async (filled: Record<string, unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    onKeep(filled);
    try {
      await request(`/cases/${encodeURIComponent(data.view.id)}/events`, {
        method: 'POST',
        version: data.view.version,
        body: { type: move.event, payload: payloadOf(filled, move, data) },
      });
      onDone(move.event === 'REVIEW' ? '已提交保密审查。' : `已${label}。`);
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };

  const note = NOTES[move.event];
  return (
    <Dialog
      title={label}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          {problem?.status === 412 ? (
            <Button type="primary" onClick={onReload}>
              看最新内容
            </Button>
          ) : (
            !blocked && (
              <Button type="primary" danger={isGrave(move)} loading={busy} onClick={() => form.submit()}>
                {move.event === 'REVIEW' ? '提交审查' : label}
              </Button>
            )
          )}
        </>
      }
    >
      {problem !== null && <Failed problem={problem} roles={data.words.roles} />}
      {blocked ? (
        <>
          <p className="dialog-note">现在还不能{label}，差这些：</p>
          <Refusals refusals={move.missing} roles={data.words.roles} />
        </>
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ ...kept }}
          onFinish={(filled: Record<string, unknown>) => void act(filled)}
          scrollToFirstError={{ focus: true }}
        >
          {note !== undefined && <p className="dialog-note">{note}</p>}
          {shown.map((field) => (
            <ActField key={field.name} field={field} form={form} />
          ))}
        </Form>
      )}
      <Clauses clauses={move.clause} />
    </Dialog>
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

/** Empty boxes are left out; a task is named where the same verb is mine in two steps at once. */
function payloadOf(
  filled: Record<string, unknown>,
  move: MoveOutlookDto,
  { outlook }: CaseData,
): Record<string, unknown> {
  const said = Object.fromEntries(
    Object.entries(filled).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
  const twice = outlook.moves.filter(({ event, mine }) => mine && event === move.event).length > 1;
  const task = outlook.states.find(({ id }) => id === move.state)?.waitingFor[0]?.task;
  return twice && task !== undefined ? { ...said, task } : said;
}
