import { randomBytes } from 'node:crypto';

const NONCE_BYTES = 18;

/** A page of the client for one answer, and the policy under which it runs. */
export interface OfficePage {
  readonly html: string;
  readonly policy: string;
}

/**
 * The page with a nonce of its own. Scripts come from our own files only, never from the page; styles too, and those
 * that the component library writes while it runs carry the nonce (docs/adr/0026).
 */
export function officePage(template: string, fonts: string): OfficePage {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  return {
    html: template.replace('__STYLE_NONCE__', nonce).replace('__FONTS__', fonts),
    policy: policyOf(nonce),
  };
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What stands there where the client was never built. */
export const NOT_BUILT = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>办公界面尚未构建</title></head>
<body><h1>办公界面尚未构建</h1><p>请在安装目录运行 <code>npm run build</code>，再重新启动服务。接口（/api/v1）和公开网站（/）不受影响。</p></body></html>
`;
