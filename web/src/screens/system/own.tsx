import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import { problemIn } from '../../api/problem';
import type { MadeTokenDto, SessionListDto, TokenViewDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { minuteText } from '../../ui/dates';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { OwnSignature } from '../signature/own-signature';
import { FormDialog } from './form-dialog';
import { Head, Said } from './head';
import { organName, useOffice } from './load-office';
import { OwnLoans } from './own-loans';
import { Secret } from './secret';
import { TokenTable } from './token-table';

/** 我的设置 — what I am today, whom I lent what, where I am signed in. */
export function Own(props: ScreenProps): ReactNode {
  const { me } = props;
  useTitle('我的设置');
  const office = useOffice(me);
  const [said, setSaid] = useState('');
  return (
    <>
      <Head title="我的设置" lead={`${me.name}，这里是您自己的职责、代理委托、登录和令牌。`}>
        <Link to="/password" className="plain-button">
          修改口令
        </Link>
        <Link to={`/system/handover/${me.person}`} className="plain-button">
          我的离任交接
        </Link>
      </Head>
      <Said words={said} />
      {office.problem !== null && <Trouble problem={office.problem} onRetry={office.reload} />}
      {office.data === null && office.problem === null && <Waiting />}
      {office.data !== null && (
        <div className="stack">
          <section className="card" aria-labelledby="duties">
            <h2 id="duties">我今天的职责</h2>
            <ul>
              {me.mandates.map(({ role, organ, onBehalfOf, lentAs }) => (
                <li key={`${role}/${organ}/${onBehalfOf ?? ''}`}>
                  {props.words.roles[role] ?? role}
                  <span className="soft">
                    {' '}
                    {office.data === null ? organ : organName(office.data, organ)}
                    {onBehalfOf !== undefined &&
                      `，${lentAs === 'substitution' ? '代理' : '受托于'}${
                        office.data?.people.find(({ id }) => id === onBehalfOf)?.name ?? onBehalfOf
                      }`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {may(me, ['delegation.make']) && <OwnLoans {...props} office={office.data} onSaid={setSaid} />}
          {may(me, ['inbox.read']) && <OwnSignature name={me.name} onSaid={setSaid} />}
          <Sessions onSaid={setSaid} />
          {may(me, ['token.make']) && <OwnTokens {...props} onSaid={setSaid} />}
        </div>
      )}
    </>
  );
}

function Sessions({ onSaid }: { readonly onSaid: (said: string) => void }): ReactNode {
  const { data, problem, reload } = useLoad('sessions', (signal) =>
    request<readonly SessionListDto[]>('/me/sessions', { signal }),
  );
  const endOthers = async (): Promise<void> => {
    try {
      await request('/me/sessions', { method: 'DELETE' });
      onSaid('其他登录已下线。');
    } catch (thrown) {
      onSaid(problemIn(thrown).title);
    }
    reload();
  };
  return (
    <section className="card" aria-labelledby="sessions">
      <div className="card-head">
        <h2 id="sessions">我在哪里登录着</h2>
        {data !== null && data.length > 1 && (
          <button type="button" className="plain-button" onClick={() => void endOthers()}>
            让其他登录下线
          </button>
        )}
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {data !== null && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">地址</th>
              <th scope="col">登录于</th>
              <th scope="col">最近使用</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ id, address, createdAt, lastSeenAt }) => (
              <tr key={id}>
                <td data-label="地址">{address}</td>
                <td data-label="登录于" className="number">
                  {minuteText(createdAt)}
                </td>
                <td data-label="最近使用" className="number">
                  {minuteText(lastSeenAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface OwnTokensProps extends ScreenProps {
  readonly onSaid: (said: string) => void;
}

function OwnTokens({ me, words, onSaid }: OwnTokensProps): ReactNode {
  const path = `/persons/${encodeURIComponent(me.person)}/tokens`;
  const { data, problem, reload } = useLoad(path, (signal) =>
    request<readonly TokenViewDto[]>(path, { signal }),
  );
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeTokenDto | null>(null);
  return (
    <section className="card" aria-labelledby="tokens">
      <div className="card-head">
        <h2 id="tokens">我的接口令牌</h2>
        <button type="button" className="plain-button" onClick={() => setMaking(true)}>
          建立令牌
        </button>
      </div>
      <p className="soft">供程序以您的身份使用。令牌能办的和您能办的一样多，请妥善保管。</p>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {data !== null && <TokenTable tokens={data} path={path} mayStop onChange={reload} />}
      {making && (
        <FormDialog
          title="建立接口令牌"
          verb="建立"
          roles={words.roles}
          boxes={[
            { name: 'name', label: '用途', most: 60 },
            { name: 'days', label: '有效天数', kind: 'number', value: '30', help: '1 至 366 天。' },
          ]}
          onClose={() => setMaking(false)}
          onSubmit={async ({ name, days }) => {
            const body = { name, days: Number(days) };
            setMade(await request<MadeTokenDto>('/me/tokens', { method: 'POST', body }));
            setMaking(false);
            onSaid('已建立令牌。');
            reload();
          }}
        />
      )}
      {made !== null && (
        <Secret
          title="新的接口令牌"
          secret={made.token}
          expiresAt={made.expiresAt}
          note="把它交给要使用的程序。"
          onClose={() => setMade(null)}
        />
      )}
    </section>
  );
}
