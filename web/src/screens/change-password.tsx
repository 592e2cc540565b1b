import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../api/problem';
import { request } from '../api/request';
import { beginSession, leaveSession } from '../api/session';
import type { ChangePasswordDto, MeDto } from '../api/types.gen';
import { navigate, useRoute } from '../app/router';
import { Refusals } from '../ui/refusals';
import { useTitle } from '../ui/use-title';
import { Entrance } from './entrance';

interface Filled extends ChangePasswordDto {
  readonly again: string;
}

/** 修改口令 — by one's own will, or because a one-time password opens nothing else. */
export default function ChangePassword({ me }: { readonly me: MeDto }): ReactNode {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const { path } = useRoute();
  useTitle('修改口令');
  const change = async ({ currentPassword, newPassword }: Filled): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await request('/me/password', { method: 'PUT', body: { currentPassword, newPassword } });
      const after = await request<MeDto>('/me');
      // Who was stopped on the way, by a one-time password, goes on to where the link led.
      if (path === '/password') navigate('/', { replace: true });
      beginSession(after);
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  const lead = me.mustChangePassword
    ? `${me.name}，您用的是一次性口令。改成只有自己知道的口令后即可办公。`
    : '修改后，您在其他地方的登录随之失效。';
  return (
    <Entrance title="修改口令" lead={lead}>
      {problem !== null && (
        <div className="notice notice-error" role="alert">
          <Refusals refusals={problem.refusals} />
        </div>
      )}
      <Form<Filled>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={(values) => void change(values)}
      >
        <Form.Item
          name="currentPassword"
          label="现在的口令"
          rules={[{ required: true, message: '请填写现在的口令' }]}
        >
          <Input.Password autoComplete="current-password" autoFocus maxLength={256} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label="新口令"
          extra="至少 10 位，大写字母、小写字母、数字和符号都要有；常见的不被接受。"
          rules={[{ required: true, message: '请填写新口令' }]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} />
        </Form.Item>
        <Form.Item
          name="again"
          label="再写一次新口令"
          dependencies={['newPassword']}
          rules={[
            { required: true, message: '请再写一次新口令' },
            ({ getFieldValue }) => ({
              validator: (_rule, value) =>
                value === undefined || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error('两次写的新口令不一样')),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          修改口令
        </Button>
        <Button type="link" block onClick={() => (me.mustChangePassword ? void leave() : navigate('/'))}>
          {me.mustChangePassword ? '退出' : '不改了，返回工作台'}
        </Button>
      </Form>
    </Entrance>
  );
}

async function leave(): Promise<void> {
  await request('/sessions/current', { method: 'DELETE' }).catch(() => undefined);
  leaveSession();
}
