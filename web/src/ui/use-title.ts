import { useEffect } from 'react';

/** Names the screen in the browser's tab, and so for whoever hears it read. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 五公开`;
  }, [title]);
}
