import { Button, Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { DeskItemDto } from '../../api/types.gen';
import { Dialog } from '../../ui/dialog';
import { Refusals } from '../../ui/refusals';

interface BulkRemindProps {
  readonly chosen: readonly DeskItemDto[];
  readonly all: number;
  readonly roles: Readonly<Record<string, string>>;
  readonly onPickAll: (on: boolean) => void;
  readonly onDone: () => void;
}

/** Of what is done to many at once only 催办 is safe: it decides nothing. Every case is asked by itself. */
export function BulkRemind({ chosen, all, roles, onPickAll, onDone }: BulkRemindProps): ReactNode {
  const [open, setOpen] = useState(false);
  const every = chosen.length === all;
  return (
    <div className="bulk">
      <label className="bulk-all">
        <input type="checkbox" checked={every} onChange={(event) => onPickAll(event.target.checked)} />
        全选
      </label>
      <Button disabled={chosen.length === 0} onClick={() => setOpen(true)}>
        {chosen.length === 0 ? '催办' : `催办 ${chosen.length} 件`}
      </Button>
      {open && (
        <RemindDialog
          chosen={chosen}
          roles={roles}
          onClose={(acted) => {
            setOpen(false);
            if (acted) onDone();
          }}
        />
      )}
    </div>
  );
}

interface Failure {
  readonly item: DeskItemDto;
  readonly problem: ApiProblem;
}

type Course =
  | { readonly at: 'asking' }
  | { readonly at: 'going'; readonly done: number }
  | { readonly at: 'ended'; readonly done: number; readonly failed: readonly Failure[] };

interface RemindDialogProps extends Pick<BulkRemindProps, 'chosen' | 'roles'> {
  readonly onClose: (acted: boolean) => void;
}

function RemindDialog({ chosen, roles, onClose }: RemindDialogProps): ReactNode {
  const [message, setMessage] = useState('');
  const [course, setCourse] = useState<Course>({ at: 'asking' });
  const stopped = useRef(false);
  const go = async (): Promise<void> => {
    const failed: Failure[] = [];
    let done = 0;
    for (const item of chosen) {
      if (stopped.current) break;
      setCourse({ at: 'going', done: done + failed.length });
      const problem = await remind(item, message.trim());
      if (problem === null) done += 1;
      else failed.push({ item, problem });
    }
    setCourse({ at: 'ended', done, failed });
  };
  return (
    <Dialog
      title={`催办 ${chosen.length} 件`}
      onClose={() => (course.at === 'going' ? (stopped.current = true) : onClose(course.at === 'ended'))}
      foot={
        course.at === 'asking' ? (
          <>
            <Button onClick={() => onClose(false)}>取消</Button>
            <Button type="primary" onClick={() => void go()}>
              催办
            </Button>
          </>
        ) : course.at === 'going' ? (
          <Button onClick={() => (stopped.current = true)}>停下</Button>
        ) : (
          <Button type="primary" onClick={() => onClose(true)}>
            知道了
          </Button>
        )
      }
    >
      {course.at === 'asking' && (
        <>
          <p className="dialog-note">提醒现在的办理人尽快办理；催办记入各件的轨迹，不代替任何决定。</p>
          <label className="labelled">
            <span>留言（可不填）</span>
            <Input.TextArea
              value={message}
              maxLength={200}
              rows={2}
              onChange={(event) => setMessage(event.target.value)}
            />
          </label>
        </>
      )}
      {course.at === 'going' && (
        <p role="status">
          正在催办：{course.done} / {chosen.length}
        </p>
      )}
      {course.at === 'ended' && <Ended course={course} asked={chosen.length} roles={roles} />}
    </Dialog>
  );
}

interface EndedProps {
  readonly course: Extract<Course, { readonly at: 'ended' }>;
  readonly asked: number;
  readonly roles: Readonly<Record<string, string>>;
}

function Ended({ course: { done, failed }, asked, roles }: EndedProps): ReactNode {
  const left = asked - done - failed.length;
  return (
    <>
      <p role="status">
        催办了 {done} 件{failed.length > 0 && `，${failed.length} 件没有催成`}
        {left > 0 && `，${left} 件停下未催`}。
      </p>
      {failed.map(({ item, problem }) => (
        <section key={item.caseId} className="notice notice-error">
          <h3>{item.title ?? '（涉密封存）'}</h3>
          <Refusals refusals={problem.refusals} roles={roles} />
        </section>
      ))}
    </>
  );
}

/** @returns why it could not be done; null when it was */
async function remind(item: DeskItemDto, message: string): Promise<ApiProblem | null> {
  try {
    await request(`/cases/${encodeURIComponent(item.caseId)}/events`, {
      method: 'POST',
      version: item.version,
      body: { type: 'REMIND', payload: message === '' ? {} : { message } },
    });
    return null;
  } catch (thrown) {
    return problemIn(thrown);
  }
}
