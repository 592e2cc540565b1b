import type { ReactNode } from 'react';
import { request } from '../api/request';
import { leaveSession } from '../api/session';
import type { MeDto } from '../api/types.gen';
import { LookChoices } from './look-choices';
import { may } from './rights';
import { Link } from './router';

interface AccountProps {
  readonly me: MeDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** Whose desk this is, how it looks, and the way out. */
export function Account({ me, roles }: AccountProps): ReactNode {
  const duties = [...new Set(me.mandates.map(({ role }) => roles[role] ?? role))];
  return (
    <details className="account">
      <summary>
        <span className="account-mark" aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span className="account-text">
          <span className="account-name">{me.name}</span>
          <span className="account-duties">{duties.join('、')}</span>
        </span>
      </summary>
      <div className="account-menu">
        <p className="account-duties">{duties.join('、')}</p>
        <LookChoices />
        {may(me, ['directory.read']) && <Link to="/system/own">我的设置</Link>}
        <Link to="/password">修改口令</Link>
        <button type="button" className="link-button" onClick={() => void signOut()}>
          退出登录
        </button>
      </div>
    </details>
  );
}

async function signOut(): Promise<void> {
  await request('/sessions/current', { method: 'DELETE' }).catch(() => undefined);
  leaveSession();
}
