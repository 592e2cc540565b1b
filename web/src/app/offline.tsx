import { useSyncExternalStore, type ReactNode } from 'react';

/** 断网 — told at once and on every screen; what is being written stays where it is. */
export function Offline(): ReactNode {
  const online = useSyncExternalStore(follow, () => navigator.onLine);
  return (
    <p className={online ? 'offline-none' : 'offline'} role="status">
      {online ? '' : '网络断开了。您写的都还在，连上以后再提交。'}
    </p>
  );
}

function follow(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
