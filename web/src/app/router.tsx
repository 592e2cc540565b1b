import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';

const BASE = '/office';
const CHANGED = 'office:navigated';

/** Address of the screen, below `/office`, without a slash at its end. */
function place(): string {
  const path = location.pathname.slice(BASE.length).replace(/\/+$/, '');
  return `${path === '' ? '/' : path}${location.search}`;
}

/** Goes to another screen. */
export function navigate(to: string, { replace = false } = {}): void {
  const url = to === '/' ? BASE : BASE + to;
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new Event(CHANGED));
  if (!replace) scrollTo(0, 0);
}

/** Path and query of the screen. */
export function useRoute(): { readonly path: string; readonly query: URLSearchParams } {
  const where = useSyncExternalStore((listener) => {
    addEventListener('popstate', listener);
    addEventListener(CHANGED, listener);
    return () => {
      removeEventListener('popstate', listener);
      removeEventListener(CHANGED, listener);
    };
  }, place);
  const [path = '/', query = ''] = where.split('?', 2);
  return { path, query: new URLSearchParams(query) };
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to a screen: a real one, so that it opens in a new tab as well. */
export function Link({ to, children, ...rest }: LinkProps): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to === '/' ? BASE : BASE + to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
