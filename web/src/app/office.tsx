import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect, useLayoutEffect, type ReactNode } from 'react';
import { request } from '../api/request';
import { beginSession, endSession, useSession } from '../api/session';
import type { MeDto } from '../api/types.gen';
import { Waiting } from '../ui/states';
import { applyLook, themeOf } from '../theme';
import { useLook } from './look';
import { useRoute } from './router';

const SignIn = lazy(() => import('../screens/sign-in'));
const ChangePassword = lazy(() => import('../screens/change-password'));
const Shell = lazy(() => import('./shell'));

/** The client: who is there decides what they see first. */
export function Office({ nonce }: { readonly nonce: string }): ReactNode {
  const look = useLook();
  useLayoutEffect(() => applyLook(document.documentElement, look), [look]);
  return (
    <ConfigProvider
      theme={themeOf(look)}
      locale={chinese}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Suspense fallback={<Waiting />}>
        <Door />
      </Suspense>
    </ConfigProvider>
  );
}

function Door(): ReactNode {
  const me = useSession();
  const { path } = useRoute();
  useEffect(() => {
    if (me !== undefined) return;
    request<MeDto>('/me').then(beginSession, endSession);
  }, [me]);
  if (me === undefined) return <Waiting />;
  if (me === null) return <SignIn />;
  if (me.mustChangePassword || path === '/password') return <ChangePassword me={me} />;
  return <Shell me={me} />;
}
