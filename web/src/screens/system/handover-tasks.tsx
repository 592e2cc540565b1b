import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { HandoverDto, NamedTaskDto, TaskGivenDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { dayText } from '../../ui/dates';
import { Refusals } from '../../ui/refusals';
import { FormDialog } from './form-dialog';
import { peopleOptions, personName, type OfficeView } from './load-office';

interface HandoverTasksProps extends ScreenProps {
  readonly office: OfficeView;
  readonly person: string;
  readonly path: string;
  readonly handover: HandoverDto | null;
  readonly tasks: readonly NamedTaskDto[];
  readonly onDone: (said: string) => void;
}

/** 指名待办 — what only this person could do. Each goes by a reassignment in the journal of its case. */
export function HandoverTasks(props: HandoverTasksProps): ReactNode {
  const { me, words, office, person, path, handover, tasks, onDone } = props;
  const [giving, setGiving] = useState(false);
  const [left, setLeft] = useState<readonly TaskGivenDto[]>([]);
  const total = handover?.named ?? tasks.length;
  const stateName = (id: string): string => words.states.find((state) => state.id === id)?.label ?? id;
  return (
    <section className={total === 0 ? 'card step-done' : 'card'} aria-labelledby="step-tasks">
      <div className="card-head">
        <h2 id="step-tasks">第一步 指名待办</h2>
        {tasks.length > 0 && may(me, ['case.act']) && (
          <button type="button" className="plain-button" onClick={() => setGiving(true)}>
            转办给接办人
          </button>
        )}
      </div>
      {total === 0 && <p>没有指名由本人办理、别人不能办的待办。</p>}
      {total > tasks.length && (
        <p>
          有 {total} 件指名由其办理，离任后无人能办。由本人，或同一环节的办理人转办
          {tasks.length === 0 ? '；内容不在您的查看范围内。' : `；其中 ${tasks.length} 件您能看到。`}
        </p>
      )}
      {handover !== null && handover.drafts > 0 && (
        <p className="soft">
          另有 {handover.drafts} 件没有送出的草稿，留在处室，其他拟稿人可以接着办，不用移交。
        </p>
      )}
      {tasks.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">环节</th>
              <th scope="col">到达</th>
              <th scope="col">
                <span className="soft">办件</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ caseId, task, state, openedAt }) => (
              <tr key={`${caseId}/${task}`}>
                <td>{stateName(state)}</td>
                <td data-label="到达">{dayText(openedAt)}</td>
                <td className="verbs-cell">
                  <Link to={`/documents/${caseId}`}>看这一件</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.length > 0 && (
        <div className="notice notice-error" role="alert">
          <p>有 {left.length} 件没有转成，其余已转办：</p>
          {left.map(({ caseId, task, refusals }) => (
            <div key={`${caseId}/${task}`}>
              <Link to={`/documents/${caseId}`}>看这一件</Link>
              <Refusals refusals={refusals} roles={words.roles} />
            </div>
          ))}
        </div>
      )}
      {giving && (
        <FormDialog
          title="转办指名待办"
          verb={`转办 ${tasks.length} 件`}
          roles={words.roles}
          note="逐件转办，逐件记入轨迹。接办人须担任同一环节的职责，不合的会说明并留在原处。"
          boxes={[
            {
              name: 'to',
              label: '接办人',
              kind: 'select',
              options: peopleOptions(office, ({ id, posts }) => id !== person && posts.length > 0),
            },
            { name: 'reason', label: '事由', value: `${personName(office, person)}离任交接`, most: 200 },
          ]}
          onClose={() => setGiving(false)}
          onSubmit={async (body) => {
            const given = await request<readonly TaskGivenDto[]>(`${path}/tasks`, { method: 'POST', body });
            const refused = given.filter(({ refusals }) => refusals.length > 0);
            setLeft(refused);
            setGiving(false);
            onDone(`已转办 ${given.length - refused.length} 件。`);
          }}
        />
      )}
    </section>
  );
}
