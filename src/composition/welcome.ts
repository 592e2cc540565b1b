import type { Config } from '../config/index.js';
import type { Office } from './office.js';

/** A password made for one person, shown once and nowhere kept in clear. */
export interface FirstPassword {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly password: string;
}

/** What the operator reads at the start: where the service is, by which law it runs, and — once — the first passwords. */
export async function welcome(
  config: Config,
  office: Office,
  passwords: readonly FirstPassword[] | null,
): Promise<string> {
  const pack = office.registry.inForce(config.pack, office.clock.today());
  const law = pack.ok ? `${pack.value.title}（${pack.value.effectiveFrom} 起施行）` : pack.error.message;
  const closed = pack.ok ? await office.law.admission(office.database.reader, pack.value.ref) : [];
  const lines = [
    '',
    '五公开 已启动',
    `  公开网站    ${config.publicUrl}/`,
    `  办公系统    ${config.publicUrl}/office`,
    `  接口说明    ${config.publicUrl}/api/docs`,
    `  规则包      ${law}`,
    ...closed.map(({ message, cure }) => `  ✘ ${message}\n    办法：${cure}`),
    `  数据        ${config.database.kind === 'sqlite' ? config.database.file : 'PostgreSQL'}`,
    '',
  ];
  if (passwords === null) return `${lines.join('\n')}\n`;
  const rows = passwords.map(
    ({ username, name, posts, password }) =>
      `  ${username.padEnd(16)}${password.padEnd(24)}${name}　${posts.join('、')}`,
  );
  return `${[...lines, '演示机关已建立。以下一次性口令只显示这一次，7日内首次登录时须修改：', ...rows, ''].join('\n')}\n`;
}
