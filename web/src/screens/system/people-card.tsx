import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { StaffMemberDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import type { CardProps } from './card-props';
import { FormDialog } from './form-dialog';
import { organName, organOptions } from './load-office';

type Deed =
  | { readonly kind: 'register' }
  | { readonly kind: 'revise'; readonly person: StaffMemberDto }
  | { readonly kind: 'appoint'; readonly person: StaffMemberDto }
  | {
      readonly kind: 'end';
      readonly person: StaffMemberDto;
      readonly post: StaffMemberDto['posts'][number];
    };

/** The people of one organ, with the posts they hold and until when. */
export function PeopleCard(props: CardProps): ReactNode {
  const { me, office, organ, past } = props;
  const [deed, setDeed] = useState<Deed | null>(null);
  const people = office.people.filter((person) => person.organ === organ.id);
  const manages = !past && organ.closedOn === null && may(me, ['identity.manage']);
  const grants = !past && may(me, ['identity.grant']);
  return (
    <section className="card" aria-labelledby="people">
      <div className="card-head">
        <h2 id="people">
          人员 <span className="count">{people.length}</span>
        </h2>
        {manages && (
          <button type="button" className="plain-button" onClick={() => setDeed({ kind: 'register' })}>
            登记人员
          </button>
        )}
      </div>
      {people.length === 0 ? (
        <p className="soft">这一机构没有直接所属的人员。</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">岗位</th>
              <th scope="col">
                <span className="soft">可办</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <td>
                  <strong>{person.name}</strong>
                </td>
                <td>
                  {person.posts.length === 0 && <span className="soft">没有岗位，没有任何权限</span>}
                  <ul>
                    {person.posts.map((post) => (
                      <li key={post.holding}>
                        {post.title}
                        <span className="soft">
                          {' '}
                          {post.from} 起{post.to === null ? '' : `，至 ${post.to}`}
                        </span>{' '}
                        {grants && (
                          <button
                            type="button"
                            className="link-button"
                            aria-label={`免去${person.name}的${post.title}`}
                            onClick={() => setDeed({ kind: 'end', person, post })}
                          >
                            免职
                          </button>
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="verbs-cell">
                  <span className="verbs">
                    {grants && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`给${person.name}任职`}
                        onClick={() => setDeed({ kind: 'appoint', person })}
                      >
                        任职
                      </button>
                    )}
                    {manages && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`修改${person.name}的登记`}
                        onClick={() => setDeed({ kind: 'revise', person })}
                      >
                        修改
                      </button>
                    )}
                    {!past && may(me, ['identity.read']) && (
                      <Link to={`/system/handover/${person.id}`} aria-label={`${person.name}离任交接`}>
                        离任交接
                      </Link>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deed !== null && <Deeds {...props} deed={deed} onClose={() => setDeed(null)} />}
    </section>
  );
}

interface DeedsProps extends CardProps {
  readonly deed: Deed;
  readonly onClose: () => void;
}

function Deeds({ words, office, organ, deed, onDone, onClose }: DeedsProps): ReactNode {
  const common = { roles: words.roles, onClose };
  const done = (said: string): void => {
    onClose();
    onDone(said);
  };
  if (deed.kind === 'register')
    return (
      <FormDialog
        {...common}
        title={`在“${organ.name}”登记人员`}
        verb="登记"
        note="登记后还没有权限：由安全保密管理员任职，账号在“账号”里开通。"
        boxes={[{ name: 'name', label: '姓名', most: 60 }]}
        onSubmit={async ({ name }) => {
          await request('/persons', { method: 'POST', body: { name, organ: organ.id } });
          done(`已登记${name}。`);
        }}
      />
    );
  const { person } = deed;
  if (deed.kind === 'revise')
    return (
      <FormDialog
        {...common}
        title={`修改“${person.name}”`}
        verb="保存"
        boxes={[
          { name: 'name', label: '姓名', value: person.name, most: 60 },
          {
            name: 'organ',
            label: '所在机构',
            kind: 'select',
            options: organOptions(office),
            value: person.organ,
          },
        ]}
        onSubmit={async (filled) => {
          await request(`/persons/${encodeURIComponent(person.id)}`, { method: 'PUT', body: filled });
          done('已修改。');
        }}
      />
    );
  if (deed.kind === 'appoint')
    return (
      <FormDialog
        {...common}
        title={`给${person.name}任职`}
        verb="任职"
        note="任职即获得岗位的全部职责。三员之间、三员与业务岗位不得由一人兼任，相冲突的会被拒绝并说明。"
        boxes={[
          {
            name: 'post',
            label: '岗位',
            kind: 'select',
            options: office.posts.map(({ id, title, organ: home }) => ({
              value: id,
              label: title,
              group: organName(office, home),
            })),
          },
          { name: 'from', label: '自哪一天起', kind: 'date' },
          { name: 'to', label: '最后一天', kind: 'date', optional: true },
        ]}
        onSubmit={async ({ post, from, to }) => {
          const body = { person: person.id, post, from, ...(to === '' ? {} : { to }) };
          await request('/appointments', { method: 'POST', body });
          done(`已给${person.name}任职。`);
        }}
      />
    );
  return (
    <FormDialog
      {...common}
      title={`免去${person.name}的“${deed.post.title}”`}
      verb="免职"
      grave
      note={
        <>
          这一岗位的待办随岗位走。若本人离任，请用
          <Link to={`/system/handover/${person.id}`}>离任交接</Link>，会一并核对有没有人接办。
        </>
      }
      boxes={[{ name: 'lastDay', label: '最后一天', kind: 'date', help: '填昨天即刻免职。' }]}
      onSubmit={async ({ lastDay }) => {
        const path = `/appointments/${encodeURIComponent(deed.post.holding)}/last-day`;
        await request(path, { method: 'PUT', body: { lastDay } });
        done('已免职。');
      }}
    />
  );
}
