import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { HandoverDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import type { ScreenProps } from '../../app/screen-props';
import { FormDialog, type Filled } from './form-dialog';
import { organName, peopleOptions, type OfficeView } from './load-office';
import { lentText } from './loan-table';

interface HandoverPostsProps extends ScreenProps {
  readonly office: OfficeView;
  readonly person: string;
  readonly path: string;
  readonly handover: HandoverDto;
  readonly onDone: (said: string) => void;
}

/** 岗位 — who follows in each, and where nobody must. All end on one day, and whoever follows begins on the next. */
export function HandoverPosts(props: HandoverPostsProps): ReactNode {
  const { me, words, office, person, path, handover, onDone } = props;
  const [giving, setGiving] = useState(false);
  const { posts, loans, name } = handover;
  const grants = may(me, ['identity.grant']);
  const ending = posts.length > 0 && posts.every(({ to }) => to !== null);
  const submit = async ({ lastDay, reason, ...chosen }: Filled): Promise<void> => {
    const successions = posts.map(({ holding }) => ({
      holding,
      to: chosen[holding] === 'nobody' ? null : (chosen[holding] ?? null),
    }));
    await request(`${path}/posts`, { method: 'POST', body: { lastDay, reason, successions } });
    setGiving(false);
    onDone(`${name}的岗位已交接，最后一天 ${lastDay ?? ''}。`);
  };
  return (
    <section className={posts.length === 0 ? 'card step-done' : 'card'} aria-labelledby="step-posts">
      <div className="card-head">
        <h2 id="step-posts">第二步 岗位和代理委托</h2>
        {posts.length > 0 && grants && (
          <button type="button" className="plain-button" onClick={() => setGiving(true)}>
            交接岗位
          </button>
        )}
      </div>
      {posts.length === 0 && <p>不担任任何岗位。</p>}
      {posts.length > 0 && !grants && (
        <p className="soft">
          {ending ? '任期到最后一天为止。' : '由安全保密管理员办理：逐个岗位写明接任者，整体核对后一次生效。'}
        </p>
      )}
      {posts.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col">职责和现有待办</th>
              <th scope="col">同岗还有谁</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.holding}>
                <td>
                  <strong>{post.title}</strong>
                  <p className="soft">
                    {organName(office, post.organ)}，{post.from} 起{post.to === null ? '' : `，至 ${post.to}`}
                  </p>
                </td>
                <td>
                  {post.roles.length === 0 && <span className="soft">没有职责</span>}
                  {post.roles.map(({ role, organ, tasks }) => (
                    <p key={`${role}/${organ}`}>
                      {words.roles[role] ?? role}
                      {tasks > 0 && <span className="soft">，待办 {tasks} 件</span>}
                    </p>
                  ))}
                </td>
                <td data-label="同岗还有谁">
                  {post.roles.map(({ role, organ, others, tasks }) => (
                    <p key={`${role}/${organ}`}>
                      {others.length > 0 ? (
                        others.join('、')
                      ) : (
                        <span className={tasks > 0 ? 'mark mark-bad' : 'mark mark-warn'}>
                          没有别人{tasks > 0 ? '，须有人接任' : ''}
                        </span>
                      )}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {loans.length > 0 && (
        <>
          <h3>随岗位交接终止的代理委托</h3>
          <ul>
            {loans.map((loan) => (
              <li key={loan.id}>
                {lentText(office, words.roles, loan)}，至 {loan.to}
              </li>
            ))}
          </ul>
        </>
      )}
      {giving && (
        <FormDialog
          title={`交接${name}的岗位`}
          verb="交接"
          grave
          roles={words.roles}
          note="全部岗位同一天结束，接任者次日任职，代理委托随之终止。有一项不合就全部不办，并逐条说明。"
          boxes={[
            ...posts.map(({ holding, title }) => ({
              name: holding,
              label: `“${title}”由谁接任`,
              kind: 'select' as const,
              options: [
                { value: 'nobody', label: '不另派人' },
                ...peopleOptions(office, ({ id }) => id !== person),
              ],
            })),
            { name: 'lastDay', label: '最后一天', kind: 'date', help: '填昨天即刻交接。' },
            { name: 'reason', label: '事由', most: 200 },
          ]}
          onClose={() => setGiving(false)}
          onSubmit={submit}
        />
      )}
    </section>
  );
}
