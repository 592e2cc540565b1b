import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../api/problem';
import { request } from '../api/request';
import { beginSession, hasExpired } from '../api/session';
import type { LogInDto, MeDto } from '../api/types.gen';
import { Refusals } from '../ui/refusals';
import { useTitle } from '../ui/use-title';
import { Entrance } from './entrance';

/** 登录 — after it one is where one wanted to go. */
export default function SignIn(): ReactNode {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle('登录');
  const signIn = async (values: LogInDto): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await request('/sessions', { method: 'POST', body: values });
      beginSession(await request<MeDto>('/me'));
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  return (
    <Entrance title="登录" lead="用本单位分配的用户名登录。">
      {hasExpired() && problem === null && (
        <p className="notice" role="status">
          登录已失效，请重新登录；登录后回到刚才的页面。
        </p>
      )}
      {problem !== null && (
        <div className="notice notice-error" role="alert">
          <Refusals refusals={problem.refusals} />
        </div>
      )}
      <Form<LogInDto>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={(values) => void signIn(values)}
      >
        <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
          <Input autoComplete="username" autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录
        </Button>
      </Form>
      <p className="lead entrance-foot">第一次登录用一次性口令，登录后即须修改。忘记口令请找系统管理员。</p>
    </Entrance>
  );
}
