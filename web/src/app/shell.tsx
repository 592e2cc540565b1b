import { lazy, Suspense, type ReactNode } from 'react';
import { request } from '../api/request';
import { leaveSession } from '../api/session';
import type { MeDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { Icon } from '../ui/icon';
import { Empty, Trouble, Waiting } from '../ui/states';
import { Link, useRoute } from './router';
import { mayDraft } from './rights';

const Desk = lazy(() => import('../screens/desk'));
const Documents = lazy(() => import('../screens/documents'));
const CaseScreen = lazy(() => import('../screens/case'));
const DraftScreen = lazy(() => import('../screens/draft'));

/** The room around every screen: where one can go, and whose desk this is. */
export default function Shell({ me }: { readonly me: MeDto }): ReactNode {
  const words = useLoad('words', (signal) => request<WordsDto>('/words', { signal }));
  const { path } = useRoute();
  return (
    <div className="shell">
      <a className="skip" href="#screen">
        跳到正文
      </a>
      <header className="side">
        <Link to="/" className="brand brand-small">
          <img src="/office/icon.svg" alt="" width="34" height="34" />
          <span className="brand-name">五公开</span>
        </Link>
        <nav aria-label="主导航" className="nav">
          <NavLink to="/" here={path === '/'} icon="desk" label="工作台" />
          <NavLink
            to="/documents"
            here={path.startsWith('/documents') && path !== '/documents/new'}
            icon="papers"
            label="公文"
          />
          {mayDraft(me) && (
            <NavLink to="/documents/new" here={path === '/documents/new'} icon="pen" label="拟稿" />
          )}
        </nav>
        <Account me={me} roles={words.data?.roles ?? {}} />
      </header>
      <main id="screen" tabIndex={-1} className="screen">
        <Suspense fallback={<Waiting />}>
          {words.problem !== null ? (
            <Trouble problem={words.problem} onRetry={words.reload} />
          ) : words.data === null ? (
            <Waiting />
          ) : (
            <Screen me={me} words={words.data} path={path} />
          )}
        </Suspense>
      </main>
    </div>
  );
}

interface ScreenProps {
  readonly me: MeDto;
  readonly words: WordsDto;
  readonly path: string;
}

function Screen({ me, words, path }: ScreenProps): ReactNode {
  if (path === '/') return <Desk me={me} words={words} />;
  if (path === '/documents') return <Documents me={me} words={words} />;
  if (path === '/documents/new') return <DraftScreen key="new" id={null} me={me} words={words} />;
  const [, id, edit] = /^\/documents\/([^/]+)(\/edit)?$/.exec(path) ?? [];
  if (id !== undefined && edit !== undefined) return <DraftScreen key={id} id={id} me={me} words={words} />;
  if (id !== undefined) return <CaseScreen key={id} id={id} me={me} />;
  return (
    <Empty title="没有这个页面">
      <Link to="/">回到工作台</Link>
    </Empty>
  );
}

interface NavLinkProps {
  readonly to: string;
  readonly here: boolean;
  readonly icon: 'desk' | 'papers' | 'pen';
  readonly label: string;
}

function NavLink({ to, here, icon, label }: NavLinkProps): ReactNode {
  return (
    <Link to={to} className="nav-link" {...(here ? { 'aria-current': 'page' as const } : {})}>
      <Icon name={icon} />
      {label}
    </Link>
  );
}

interface AccountProps {
  readonly me: MeDto;
  readonly roles: Readonly<Record<string, string>>;
}

function Account({ me, roles }: AccountProps): ReactNode {
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
