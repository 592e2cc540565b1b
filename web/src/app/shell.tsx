import { Suspense, useEffect, type ReactNode } from 'react';
import { request } from '../api/request';
import type { MeDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { Empty, Trouble, Waiting } from '../ui/states';
import { Account } from './account';
import { Offline } from './offline';
import { may } from './rights';
import { entranceOf, roomAt, waysFor } from './rooms';
import { Link, navigate, useRoute } from './router';
import { Ways } from './ways';
import './shell.css';

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
        <Ways ways={waysFor(me, path)} />
        <Account me={me} roles={words.data?.roles ?? {}} />
      </header>
      <main id="screen" tabIndex={-1} className="screen">
        <Offline />
        <Suspense fallback={<Waiting />}>
          {words.problem !== null ? (
            <Trouble problem={words.problem} onRetry={words.reload} />
          ) : words.data === null ? (
            <Waiting />
          ) : (
            <Place me={me} words={words.data} path={path} />
          )}
        </Suspense>
      </main>
    </div>
  );
}

interface PlaceProps {
  readonly me: MeDto;
  readonly words: WordsDto;
  readonly path: string;
}

/** The screen at an address, or why there is none. */
function Place({ me, words, path }: PlaceProps): ReactNode {
  const room = roomAt(path);
  const open = room !== null && may(me, room.needs);
  const entrance = entranceOf(me);
  const elsewhere = path === '/' && !open && entrance !== null;
  useEffect(() => {
    if (elsewhere) navigate(entrance, { replace: true });
  }, [elsewhere, entrance]);
  if (elsewhere) return <Waiting />;
  if (room === null)
    return (
      <Empty title="没有这个页面">
        <Link to="/">回到首页</Link>
      </Empty>
    );
  if (!open) return <Empty title="您的职责用不到这个页面">如确需使用，请安全保密管理员授予相应职责。</Empty>;
  const Screen = room.screen;
  return <Screen key={path} me={me} words={words} at={(room.path.exec(path) ?? []).slice(1)} />;
}
