import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { AccountViewDto, IssuedPasswordDto, TokenViewDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import type { ScreenProps } from '../../app/screen-props';
import { dayText, minuteText } from '../../ui/dates';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { FormDialog } from './form-dialog';
import { Head, Said } from './head';
import { organName, peopleOptions, personName, useOffice, type OfficeView } from './load-office';
import { Secret } from './secret';
import { TokenTable } from './token-table';

const PAGE = 50;

type Verb = 'reset' | 'disable' | 'enable' | 'unlock' | 'sign-out' | 'tokens';
type Order = Exclude<Verb, 'tokens'>;
type Deed =
  | { readonly verb: 'create' }
  | { readonly verb: 'tokens'; readonly account: AccountViewDto }
  | { readonly verb: Order; readonly account: AccountViewDto };

interface VerbWords {
  readonly label: string;
  readonly note: string;
  readonly said: string;
  readonly grave?: true;
}

const VERBS: Readonly<Record<Order, VerbWords>> = {
  reset: {
    label: '重置口令',
    note: '发一个新的一次性口令；他的登录和接口令牌立即全部失效。',
    said: '已重置口令。',
    grave: true,
  },
  disable: {
    label: '停用',
    note: '账号不能再登录，现有登录立即失效；以后可以再启用。离任的请用“离任交接”。',
    said: '已停用。',
    grave: true,
  },
  enable: { label: '启用', note: '账号恢复使用，原来的口令不变。', said: '已启用。' },
  unlock: { label: '解锁', note: '多次输错口令的账号立即可以再试。', said: '已解锁。' },
  'sign-out': {
    label: '强制下线',
    note: '他在所有浏览器上的登录立即失效。',
    said: '已强制下线。',
    grave: true,
  },
};

/** 账号 — how they stand, and what the system administrator does to them. */
export function Accounts({ me, words }: ScreenProps): ReactNode {
  useTitle('账号');
  const office = useOffice(me);
  const [find, setFind] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [said, setSaid] = useState('');
  const [deed, setDeed] = useState<Deed | null>(null);
  const [secret, setSecret] = useState<IssuedPasswordDto | null>(null);
  const roots = office.data?.organs.filter(({ parentId }) => parentId === null).map(({ id }) => id) ?? [];
  const accounts = useLoad(`accounts/${roots.join()}`, async (signal) =>
    (
      await Promise.all(
        roots.map((id) =>
          request<readonly AccountViewDto[]>(`/accounts?organ=${encodeURIComponent(id)}`, { signal }),
        ),
      )
    ).flat(),
  );
  const problem = office.problem ?? accounts.problem;
  const manages = may(me, ['account.manage']);
  const found = (accounts.data ?? []).filter(
    ({ username, person }) =>
      username.includes(find) || (office.data !== null && personName(office.data, person).includes(find)),
  );
  const done = (text: string): void => {
    setDeed(null);
    setSaid(text);
    accounts.reload();
  };
  return (
    <>
      <Head
        title="账号"
        lead={manages ? '三员自己的账号只能在服务器上用命令行办理。' : '账号由系统管理员办理，您可以查看。'}
      >
        {manages && office.data !== null && (
          <button type="button" className="plain-button" onClick={() => setDeed({ verb: 'create' })}>
            开通账号
          </button>
        )}
        {office.data !== null && accounts.data !== null && (
          <button
            type="button"
            className="plain-button"
            onClick={() => office.data !== null && exportAccounts(office.data, found)}
          >
            导出表格
          </button>
        )}
      </Head>
      <Said words={said} />
      {problem !== null && <Trouble problem={problem} onRetry={accounts.reload} />}
      {problem === null && (office.data === null || accounts.data === null) && <Waiting what="正在取账号…" />}
      {office.data !== null && accounts.data !== null && (
        <>
          <div className="filters">
            <label className="filter filter-wide">
              <span>姓名或用户名包含</span>
              <input
                type="search"
                className="input"
                value={find}
                onChange={(event) => setFind(event.target.value)}
              />
            </label>
          </div>
          <div className="card">
            <AccountTable
              accounts={found.slice(0, shown)}
              office={office.data}
              manages={manages}
              onDeed={(verb, account) => setDeed({ verb, account })}
            />
            {found.length === 0 && <p className="soft">没有符合条件的账号。</p>}
          </div>
          {found.length > shown && (
            <button type="button" className="plain-button more" onClick={() => setShown(shown + PAGE)}>
              再看 {PAGE} 个（共 {found.length} 个）
            </button>
          )}
        </>
      )}
      {deed?.verb === 'create' && office.data !== null && (
        <FormDialog
          title="开通账号"
          verb="开通"
          note="系统发一个一次性口令，请当面或另行告知本人；首次登录须修改。"
          roles={words.roles}
          boxes={[
            {
              name: 'person',
              label: '人员',
              kind: 'select',
              options: peopleOptions(
                office.data,
                ({ id }) => accounts.data?.some(({ person }) => person === id) !== true,
              ),
            },
            {
              name: 'username',
              label: '用户名',
              help: '3–32 位小写字母、数字、点、下划线或连字符。',
              most: 32,
            },
          ]}
          onClose={() => setDeed(null)}
          onSubmit={async (body) => {
            setSecret(await request<IssuedPasswordDto>('/accounts', { method: 'POST', body }));
            done('已开通账号。');
          }}
        />
      )}
      {deed !== null && deed.verb !== 'create' && deed.verb !== 'tokens' && office.data !== null && (
        <FormDialog
          title={`${VERBS[deed.verb].label}：${personName(office.data, deed.account.person)}`}
          verb={VERBS[deed.verb].label}
          note={VERBS[deed.verb].note}
          grave={VERBS[deed.verb].grave === true}
          roles={words.roles}
          boxes={[]}
          onClose={() => setDeed(null)}
          onSubmit={async () => {
            const issued = await perform(deed.verb, deed.account.person);
            if (issued !== null) setSecret(issued);
            done(VERBS[deed.verb].said);
          }}
        />
      )}
      {deed?.verb === 'tokens' && office.data !== null && (
        <Tokens
          title={`接口令牌：${personName(office.data, deed.account.person)}`}
          person={deed.account.person}
          manages={manages}
          onClose={() => setDeed(null)}
        />
      )}
      {secret !== null && (
        <Secret
          title={`${secret.name}的一次性口令`}
          secret={secret.password}
          expiresAt={secret.expiresAt}
          note={`用户名 ${secret.username}。请告知本人，首次登录须改成自己的口令。`}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

async function perform(verb: Order, person: string): Promise<IssuedPasswordDto | null> {
  const path = `/accounts/${encodeURIComponent(person)}`;
  switch (verb) {
    case 'reset':
      return request<IssuedPasswordDto>(`${path}/password-reset`, { method: 'POST' });
    case 'disable':
    case 'enable':
      await request(`${path}/enabled`, { method: 'PUT', body: { enabled: verb === 'enable' } });
      return null;
    case 'unlock':
      await request(`${path}/lock`, { method: 'DELETE' });
      return null;
    case 'sign-out':
      await request(`${path}/sessions`, { method: 'DELETE' });
      return null;
  }
}

interface TableProps {
  readonly accounts: readonly AccountViewDto[];
  readonly office: OfficeView;
  readonly manages: boolean;
  readonly onDeed: (verb: Verb, account: AccountViewDto) => void;
}

function AccountTable({ accounts, office, manages, onDeed }: TableProps): ReactNode {
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">用户名</th>
          <th scope="col">状态</th>
          <th scope="col">最近登录</th>
          <th scope="col">
            <span className="soft">可办</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => {
          const name = personName(office, account.person);
          const verbs: readonly Verb[] = manages
            ? [
                ...(account.lockedUntil === null ? [] : (['unlock'] as const)),
                'reset',
                'sign-out',
                account.disabledAt === null ? 'disable' : 'enable',
                'tokens',
              ]
            : ['tokens'];
          return (
            <tr key={account.person}>
              <td>
                <strong>{name}</strong>
              </td>
              <td data-label="用户名">{account.username}</td>
              <td>
                <Standing account={account} />
              </td>
              <td data-label="最近登录" className="number">
                {account.lastLoginAt === null ? '还没有登录过' : minuteText(account.lastLoginAt)}
              </td>
              <td className="verbs-cell">
                <span className="verbs">
                  {verbs.map((verb) => {
                    const label = verb === 'tokens' ? '接口令牌' : VERBS[verb].label;
                    return (
                      <button
                        key={verb}
                        type="button"
                        className="link-button"
                        aria-label={`${label}：${name}`}
                        onClick={() => onDeed(verb, account)}
                      >
                        {label}
                      </button>
                    );
                  })}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function standingOf({ disabledAt, lockedUntil, mustChange }: AccountViewDto): readonly [string, string] {
  if (disabledAt !== null) return ['mark mark-bad', `已停用（${dayText(disabledAt)}）`];
  if (lockedUntil !== null) return ['mark mark-warn', `已锁定至 ${minuteText(lockedUntil)}`];
  return mustChange ? ['mark mark-warn', '口令待修改'] : ['mark mark-good', '正常'];
}

function Standing({ account }: { readonly account: AccountViewDto }): ReactNode {
  const [style, text] = standingOf(account);
  return <span className={style}>{text}</span>;
}

function exportAccounts(office: OfficeView, accounts: readonly AccountViewDto[]): void {
  saveCsv(
    '账号',
    ['姓名', '机构', '用户名', '状态', '开通', '最近登录'],
    accounts.map((account) => [
      personName(office, account.person),
      organName(office, office.people.find(({ id }) => id === account.person)?.organ ?? ''),
      account.username,
      standingOf(account)[1],
      dayText(account.createdAt),
      account.lastLoginAt === null ? '' : minuteText(account.lastLoginAt),
    ]),
  );
}

interface TokensProps {
  readonly title: string;
  readonly person: string;
  readonly manages: boolean;
  readonly onClose: () => void;
}

function Tokens({ title, person, manages, onClose }: TokensProps): ReactNode {
  const path = `/persons/${encodeURIComponent(person)}/tokens`;
  const { data, problem, reload } = useLoad(path, (signal) =>
    request<readonly TokenViewDto[]>(path, { signal }),
  );
  return (
    <FormDialog
      title={title}
      verb="关闭"
      boxes={[]}
      onClose={onClose}
      onSubmit={async () => onClose()}
      note={
        <>
          {problem !== null && <Trouble problem={problem} onRetry={reload} />}
          {data !== null && <TokenTable tokens={data} path={path} mayStop={manages} onChange={reload} />}
        </>
      }
    />
  );
}
