import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { PostViewDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import type { CardProps } from './card-props';
import { saveCsv } from '../../ui/save-file';
import { FormDialog } from './form-dialog';
import { organName, organOptions, type OfficeView } from './load-office';

type Deed =
  { readonly kind: 'create' } | { readonly kind: 'rename' | 'add' | 'take'; readonly post: PostViewDto };

const labelOf = (office: OfficeView, role: string): string =>
  office.duties.find((duty) => duty.role === role)?.label ?? role;

/** The posts of one organ: what each carries, and who holds it. */
export function PostsCard(props: CardProps): ReactNode {
  const { me, office, organ, past } = props;
  const [deed, setDeed] = useState<Deed | null>(null);
  const posts = office.posts.filter((post) => post.organ === organ.id);
  const holders = (post: string): readonly string[] =>
    office.people.filter((person) => person.posts.some((held) => held.post === post)).map(({ name }) => name);
  const manages = !past && organ.closedOn === null && may(me, ['identity.manage']);
  const grants = !past && may(me, ['identity.grant']);
  const rolesText = ({ roles }: PostViewDto): readonly string[] =>
    roles.map(({ role, organ: at }) => `${labelOf(office, role)}（${organName(office, at)}）`);
  return (
    <section className="card" aria-labelledby="posts">
      <div className="card-head">
        <h2 id="posts">
          岗位 <span className="count">{posts.length}</span>
        </h2>
        <span className="verbs">
          {manages && (
            <button type="button" className="plain-button" onClick={() => setDeed({ kind: 'create' })}>
              设岗
            </button>
          )}
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              saveCsv(
                '岗位',
                ['编号', '岗位', '机构', '职责', '在任'],
                office.posts.map((post) => [
                  post.id,
                  post.title,
                  organName(office, post.organ),
                  rolesText(post).join('；'),
                  holders(post.id).join('、'),
                ]),
              )
            }
          >
            导出岗位表
          </button>
        </span>
      </div>
      {posts.length === 0 ? (
        <p className="soft">还没有岗位。</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col">职责</th>
              <th scope="col">在任</th>
              <th scope="col">
                <span className="soft">可办</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>
                  <strong>{post.title}</strong>
                </td>
                <td data-label="职责">
                  {rolesText(post).join('；') || <span className="soft">还没有授予</span>}
                </td>
                <td data-label="在任">
                  {holders(post.id).join('、') || <span className="mark mark-warn">空缺</span>}
                </td>
                <td className="verbs-cell">
                  <span className="verbs">
                    {manages && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`给${post.title}改名`}
                        onClick={() => setDeed({ kind: 'rename', post })}
                      >
                        改名
                      </button>
                    )}
                    {grants && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`给${post.title}授予职责`}
                        onClick={() => setDeed({ kind: 'add', post })}
                      >
                        授予
                      </button>
                    )}
                    {grants && post.roles.length > 0 && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`收回${post.title}的职责`}
                        onClick={() => setDeed({ kind: 'take', post })}
                      >
                        收回
                      </button>
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
  if (deed.kind === 'create')
    return (
      <FormDialog
        {...common}
        title={`在“${organ.name}”设岗`}
        verb="设岗"
        note="新岗位不带职责，由安全保密管理员授予。"
        boxes={[{ name: 'title', label: '岗位名称', most: 60 }]}
        onSubmit={async ({ title }) => {
          await request('/posts', { method: 'POST', body: { organ: organ.id, title } });
          done(`已设岗“${title}”。`);
        }}
      />
    );
  const { post } = deed;
  const path = `/posts/${encodeURIComponent(post.id)}`;
  if (deed.kind === 'rename')
    return (
      <FormDialog
        {...common}
        title={`给“${post.title}”改名`}
        verb="保存"
        boxes={[{ name: 'title', label: '岗位名称', value: post.title, most: 60 }]}
        onSubmit={async (filled) => {
          await request(`${path}/title`, { method: 'PUT', body: filled });
          done('已改名。');
        }}
      />
    );
  const setRoles = async (roles: PostViewDto['roles'], said: string): Promise<void> => {
    await request(`${path}/roles`, { method: 'PUT', body: { roles } });
    done(said);
  };
  if (deed.kind === 'add')
    return (
      <FormDialog
        {...common}
        title={`给“${post.title}”授予职责`}
        verb="授予"
        note="在任的人立即获得这一职责。与三员分立相冲突的会被拒绝并说明。"
        boxes={[
          {
            name: 'role',
            label: '职责',
            kind: 'select',
            options: office.duties.map(({ role, label, duty, administrator }) => ({
              value: role,
              label: `${label} — ${duty}`,
              group: administrator ? '三员' : '业务',
            })),
          },
          {
            name: 'organ',
            label: '在哪个机构行使',
            kind: 'select',
            options: [{ value: '*', label: '整个系统（只用于三员）' }, ...organOptions(office)],
            value: post.organ,
            help: '及于所选机构和它的下级。',
          },
        ]}
        onSubmit={({ role = '', organ: at = '' }) =>
          setRoles([...post.roles, { role, organ: at }], '已授予。')
        }
      />
    );
  return (
    <FormDialog
      {...common}
      title={`收回“${post.title}”的职责`}
      verb="收回"
      grave
      note="留下的打勾，去掉勾的收回；在任的人立即失去所收回的职责。"
      boxes={[
        {
          name: 'kept',
          label: '保留的职责',
          kind: 'checks',
          optional: true,
          value: post.roles.map((_, index) => String(index)),
          options: post.roles.map(({ role, organ: at }, index) => ({
            value: String(index),
            label: `${labelOf(office, role)}（${organName(office, at)}）`,
          })),
        },
      ]}
      onSubmit={({ kept = '' }) => {
        const left = kept.split('\n');
        return setRoles(
          post.roles.filter((_, index) => left.includes(String(index))),
          '已收回。',
        );
      }}
    />
  );
}
