import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { useNarrow } from '../ui/use-narrow';
import { Link } from './router';
import type { Way } from './rooms';

/** As many as a thumb can tell apart at the bottom of a phone, 更多 included. */
const MOST = 4;

/** 主导航 — a column on a desk; on a phone a bar, with what does not fit behind 更多. */
export function Ways({ ways }: { readonly ways: readonly Way[] }): ReactNode {
  const narrow = useNarrow();
  const squeezed = narrow && ways.length > MOST + 1;
  const shown = squeezed ? ways.slice(0, MOST) : ways;
  return (
    <nav aria-label="主导航" className="nav">
      {shown.map((way) => (
        <WayLink key={way.to} way={way} />
      ))}
      {squeezed && <MoreWays ways={ways.slice(MOST)} />}
    </nav>
  );
}

function WayLink({ way: { to, label, icon, here } }: { readonly way: Way }): ReactNode {
  return (
    <Link to={to} className="nav-link" {...(here ? { 'aria-current': 'page' as const } : {})}>
      <Icon name={icon} />
      {label}
    </Link>
  );
}

function MoreWays({ ways }: { readonly ways: readonly Way[] }): ReactNode {
  const box = useRef<HTMLDetailsElement>(null);
  const here = ways.find((way) => way.here)?.to ?? null;
  // Somebody who has arrived wants to see the screen, not the menu over it.
  useEffect(() => box.current?.removeAttribute('open'), [here]);
  return (
    <details className="nav-more" ref={box}>
      <summary className={here === null ? 'nav-link' : 'nav-link nav-here'}>
        <Icon name="more" />
        更多
      </summary>
      <div className="nav-more-list">
        {ways.map((way) => (
          <WayLink key={way.to} way={way} />
        ))}
      </div>
    </details>
  );
}
