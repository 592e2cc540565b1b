import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { CandidateDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Refusals } from '../../ui/refusals';
import { Waiting } from '../../ui/states';
import './people.css';

/** What somebody is named for, by the event. */
const PURPOSES: Readonly<Record<string, string>> = {
  REASSIGN: 'reassign',
  DELEGATE: 'delegate',
  ADD_SIGNER: 'add-signer',
  COPY: 'copy',
};

interface PeopleProps {
  /** The case, the event for which people are named, and the step in which it happens. */
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly several: boolean;
  /** Given by the form: ids of those chosen. */
  readonly value?: string | readonly string[];
  readonly onChange?: (value: string | readonly string[] | undefined) => void;
}

/** 选人 — those who may be named, found by name, division or post; arrows and the space bar choose. */
export function People({ id, event, state, several, value, onChange }: PeopleProps): ReactNode {
  const purpose = PURPOSES[event] ?? '';
  const { data, problem } = useLoad(`${id}/people/${purpose}/${state}`, (signal) =>
    request<readonly CandidateDto[]>(
      `/cases/${encodeURIComponent(id)}/people?for=${purpose}&state=${encodeURIComponent(state)}`,
      { signal },
    ),
  );
  const [sought, setSought] = useState('');
  const name = useId();
  if (problem !== null)
    return (
      <div role="alert">
        <Refusals refusals={problem.refusals} />
      </div>
    );
  if (data === null) return <Waiting what="正在取可选的人员…" />;
  if (data.length === 0) return <p className="help">没有可选的人员：在岗的都无此职责或须回避。</p>;
  const chosen = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const found = data.filter((one) => fits(one, sought.trim()));
  const choose = (person: string): void => {
    if (!several) return onChange?.(person);
    const next = chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person];
    onChange?.(next.length === 0 ? undefined : next);
  };
  const onKeyDown = (pressed: KeyboardEvent): void => {
    const [first] = found;
    if (pressed.key !== 'Enter' || pressed.nativeEvent.isComposing) return;
    pressed.preventDefault();
    if (first !== undefined && sought.trim() !== '') choose(first.person);
  };
  return (
    <div className="people">
      <input
        type="search"
        className="select"
        aria-label="按姓名、处室或岗位查找"
        placeholder="按姓名、处室或岗位查找"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
        onKeyDown={onKeyDown}
      />
      {several && chosen.length > 0 && (
        <p className="people-chosen" role="status">
          已选：{chosen.map((person) => data.find((one) => one.person === person)?.name ?? person).join('、')}
        </p>
      )}
      <div className="people-list" role={several ? 'group' : 'radiogroup'} aria-label="人员">
        {found.map((one) => (
          <label key={one.person} className="person">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(one.person)}
              onChange={() => choose(one.person)}
            />
            <span className="person-name">{one.name}</span>
            <span className="person-where">{[one.organName, ...one.posts].join(' · ')}</span>
          </label>
        ))}
        {found.length === 0 && <p className="help">没有这样的人员。</p>}
      </div>
    </div>
  );
}

function fits({ name, organName, posts }: CandidateDto, sought: string): boolean {
  return sought === '' || [name, organName, ...posts].some((text) => text.includes(sought));
}
