import type { ReactNode } from 'react';
import { may } from '../../app/rights';
import { Link, navigate } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { HandoverOf } from './handover-of';
import { Head } from './head';
import { peopleOptions, useOffice } from './load-office';

/** 离任交接 — first whose, then step by step what waits and who takes it. */
export function Handover(props: ScreenProps): ReactNode {
  const { me, at } = props;
  useTitle('离任交接');
  const office = useOffice(me);
  const [person] = at;
  if (office.problem !== null) return <Trouble problem={office.problem} onRetry={office.reload} />;
  if (office.data === null) return <Waiting />;
  if (person !== undefined) return <HandoverOf {...props} office={office.data} person={person} />;
  const options = peopleOptions(office.data);
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <>
      <Head
        title="离任交接"
        lead={
          may(me, ['identity.read'])
            ? '选一位离任的人，看有什么要交接、交给谁，办完销户。'
            : '本人离任的，或要接办离任同事指名待办的，从这里办。'
        }
      />
      <div className="card">
        <label className="filter">
          <span>谁离任</span>
          <select
            className="select"
            defaultValue=""
            onChange={(event) => navigate(`/system/handover/${event.target.value}`)}
          >
            <option value="">请选择</option>
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {options
                  .filter((one) => one.group === group)
                  .map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <p className="help">
          也可以从<Link to="/system/directory">机构人员</Link>里找到本人，点“离任交接”。
        </p>
      </div>
    </>
  );
}
