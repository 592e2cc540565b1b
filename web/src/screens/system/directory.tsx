import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { OrganDto, StaffMemberDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import { Link, navigate, useRoute } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { FormDialog } from './form-dialog';
import { Head, Said } from './head';
import { organName, useOffice, type OfficeView } from './load-office';
import { OrganCard } from './organ-card';
import { organBoxes, organBody } from './organ-form';
import { PastNote } from './past-note';
import { PeopleCard } from './people-card';
import { PostsCard } from './posts-card';

/** 机构人员 — the tree, and of one organ its people and posts. */
export function Directory(props: ScreenProps): ReactNode {
  const { me } = props;
  const { query } = useRoute();
  const on = query.get('on');
  const office = useOffice(me, on);
  const [said, setSaid] = useState('');
  const [founding, setFounding] = useState(false);
  useTitle('机构人员');
  const { data, problem, reload } = office;
  const organ =
    data?.organs.find(({ id }) => id === (query.get('organ') ?? me.mandates[0]?.organ)) ?? data?.organs[0];
  const done = (words: string): void => {
    setSaid(words);
    reload();
  };
  const manages = may(me, ['identity.manage']) && on === null;
  return (
    <>
      <Head title="机构人员" lead="谁在哪个机构、担任什么岗位、有哪些职责。">
        {manages && (
          <button type="button" className="plain-button" onClick={() => setFounding(true)}>
            新设机构
          </button>
        )}
        {data !== null && (
          <button type="button" className="plain-button" onClick={() => exportPeople(data)}>
            导出人员表
          </button>
        )}
      </Head>
      <PastNote on={on} what="任职" note="机构名称、岗位名称和岗位职责没有按日留存，仍是现在的。" />
      <Said words={said} />
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在取机构人员…" />}
      {data !== null && organ === undefined && <Empty title="还没有机构" />}
      {data !== null && organ !== undefined && (
        <div className="split">
          <div className="stack">
            <FindPerson people={data.people} />
            <nav className="card tree" aria-label="机构">
              <Tree organs={data.organs} parent={null} here={organ.id} />
            </nav>
          </div>
          <div className="stack">
            <OrganCard {...props} office={data} organ={organ} past={on !== null} onDone={done} />
            <PeopleCard {...props} office={data} organ={organ} past={on !== null} onDone={done} />
            {may(me, ['identity.read']) && (
              <PostsCard {...props} office={data} organ={organ} past={on !== null} onDone={done} />
            )}
          </div>
        </div>
      )}
      {founding && data !== null && (
        <FormDialog
          title="新设机构"
          verb="新设"
          boxes={organBoxes(data, organ?.id)}
          onClose={() => setFounding(false)}
          onSubmit={async (filled) => {
            const made = await request<OrganDto>('/organs', { method: 'POST', body: organBody(filled) });
            setFounding(false);
            done(`已新设“${made.name}”。`);
            navigate(addressOf(made.id));
          }}
        />
      )}
    </>
  );
}

function addressOf(organ: string): string {
  const query = new URLSearchParams(location.search);
  query.set('organ', organ);
  return `/system/directory?${query.toString()}`;
}

interface TreeProps {
  readonly organs: readonly OrganDto[];
  readonly parent: string | null;
  readonly here: string;
}

function Tree({ organs, parent, here }: TreeProps): ReactNode {
  const own = organs.filter(({ parentId }) => parentId === parent);
  if (own.length === 0) return null;
  return (
    <ul>
      {own.map(({ id, name, closedOn }) => (
        <li key={id}>
          <Link
            to={addressOf(id)}
            className="tree-link"
            {...(id === here ? { 'aria-current': 'true' as const } : {})}
          >
            <span className={closedOn === null ? undefined : 'closed'}>{name}</span>
            {closedOn !== null && <span className="soft">已撤销</span>}
          </Link>
          <Tree organs={organs} parent={id} here={here} />
        </li>
      ))}
    </ul>
  );
}

/** Finds somebody by their name and goes to their organ. */
function FindPerson({ people }: { readonly people: readonly StaffMemberDto[] }): ReactNode {
  const [name, setName] = useState('');
  const found = name.trim() === '' ? [] : people.filter((person) => person.name.includes(name.trim()));
  return (
    <div className="card">
      <label className="filter">
        <span>找人</span>
        <input
          type="search"
          className="input"
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder="姓名"
        />
      </label>
      <div role="status">
        {name.trim() !== '' && found.length === 0 && <p className="help">没有叫这个名字的人</p>}
      </div>
      <ul>
        {found.slice(0, 8).map(({ id, name: full, organ, posts }) => (
          <li key={id}>
            <Link to={addressOf(organ)} className="tree-link">
              {full}
              <span className="soft">{posts.map(({ title }) => title).join('、')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function exportPeople(office: OfficeView): void {
  const rows = office.people.flatMap((person) => {
    const base = [person.id, person.name, organName(office, person.organ)];
    if (person.posts.length === 0) return [[...base, '', '', '', '']];
    return person.posts.map(({ title, roles, from, to }) => [
      ...base,
      title,
      roles.map(({ role }) => office.duties.find((duty) => duty.role === role)?.label ?? role).join('、'),
      from,
      to,
    ]);
  });
  saveCsv('机构人员', ['编号', '姓名', '所在机构', '岗位', '职责', '任职自', '至'], rows);
}
