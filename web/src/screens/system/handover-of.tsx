import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { HandoverDto, NamedTaskDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { Refusals } from '../../ui/refusals';
import { Trouble, Waiting } from '../../ui/states';
import { FormDialog } from './form-dialog';
import { HandoverPosts } from './handover-posts';
import { HandoverTasks } from './handover-tasks';
import { Head, Said } from './head';
import { organName, personName, type OfficeView } from './load-office';

interface HandoverOfProps extends ScreenProps {
  readonly office: OfficeView;
  readonly person: string;
}

/** The three steps of one leaver, each done by whose it is; the last opens when the others are through. */
export function HandoverOf(props: HandoverOfProps): ReactNode {
  const { me, words, office, person } = props;
  const [said, setSaid] = useState('');
  const path = `/persons/${encodeURIComponent(person)}/handover`;
  const mine = me.person === person;
  const sees = mine || may(me, ['identity.read']);
  const handover = useLoad(`handover/${person}`, (signal) =>
    sees ? request<HandoverDto>(path, { signal }) : Promise.resolve(null),
  );
  const tasks = useLoad(`handover-tasks/${person}`, (signal) =>
    request<readonly NamedTaskDto[]>(`${path}/tasks`, { signal }),
  );
  const done = (text: string): void => {
    setSaid(text);
    handover.reload();
    tasks.reload();
  };
  const name = personName(office, person);
  const problem = handover.problem ?? tasks.problem;
  if (problem !== null) return <Trouble problem={problem} onRetry={handover.reload} />;
  if (tasks.data === null || (sees && handover.data === null)) return <Waiting what="正在看有什么要交接…" />;
  const organ = office.people.find(({ id }) => id === person)?.organ;
  return (
    <>
      <p className="back">
        <Link to="/system/handover">换一个人</Link>
      </p>
      <Head
        title={`${name}的离任交接`}
        lead={`${organ === undefined ? '' : `${organName(office, organ)}。`}按岗位到达的待办随岗位走，只有指名给本人的要逐件转办。`}
      />
      <Said words={said} />
      <div className="steps">
        <HandoverTasks {...props} path={path} handover={handover.data} tasks={tasks.data} onDone={done} />
        {handover.data !== null && (
          <>
            <HandoverPosts {...props} path={path} handover={handover.data} onDone={done} />
            <Closing {...props} path={path} handover={handover.data} onDone={done} roles={words.roles} />
          </>
        )}
      </div>
    </>
  );
}

interface ClosingProps extends HandoverOfProps {
  readonly path: string;
  readonly handover: HandoverDto;
  readonly roles: Readonly<Record<string, string>>;
  readonly onDone: (said: string) => void;
}

function Closing({ me, path, handover, roles, onDone }: ClosingProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const { account, against, name } = handover;
  const closed = account !== null && account.disabledAt !== null && account.tokens === 0;
  const closes = may(me, ['account.manage']);
  return (
    <section className={closed ? 'card step-done' : 'card'} aria-labelledby="step-close">
      <h2 id="step-close">第三步 销户</h2>
      {account === null ? (
        <p className="soft">没有账号，不需要销户。</p>
      ) : closed ? (
        <p>账号 {account.username} 已停用，没有登录，没有有效的接口令牌。</p>
      ) : (
        <>
          <p>
            账号 {account.username}：正在登录 {account.sessions} 处，有效的接口令牌 {account.tokens} 个。
            销户后都立即失效。
          </p>
          {against.length > 0 && (
            <>
              <p className="soft">现在还不能销户：</p>
              <Refusals refusals={against} roles={roles} />
            </>
          )}
          {against.length === 0 &&
            (closes ? (
              <button type="button" className="plain-button" onClick={() => setAsking(true)}>
                销户
              </button>
            ) : (
              <p className="soft">都已交接，由系统管理员销户。</p>
            ))}
        </>
      )}
      {asking && (
        <FormDialog
          title={`给${name}销户`}
          verb="销户"
          grave
          roles={roles}
          note="登录和接口令牌立即失效，账号停用。办理过的记录都保留。"
          boxes={[{ name: 'reason', label: '事由', most: 200 }]}
          onClose={() => setAsking(false)}
          onSubmit={async (body) => {
            await request(`${path}/closing`, { method: 'POST', body });
            setAsking(false);
            onDone(`${name}的账号已销户，交接办完。`);
          }}
        />
      )}
    </section>
  );
}
