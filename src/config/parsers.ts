import { resolve } from 'node:path';
import type { Parse } from './settings.js';

const HOST = /^(?:[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/;
const DOMAIN =
  /^(?:[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?)(?:\.[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?)*$/;
/** Ten digits, or the ten places given to ministries and their like (`bm…`). */
const SITE_ID_CODE = /^(?:\d{10}|bm\d{8})$/;
const PACK_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAME_LENGTH = 60;

/** A whole number within bounds, both included. */
export function integer(from: number, to: number): Parse<number> {
  return (text) => {
    const value = Number(text);
    const fits = /^\d+$/.test(text) && value >= from && value <= to;
    return fits ? { value } : { expected: ` ${from}–${to} 的整数` };
  };
}

/** One word of a closed list. */
export function oneOf<T extends string>(words: readonly T[]): Parse<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { expected: `下列之一：${words.join('、')}` } : { value };
  };
}

export const truth: Parse<boolean> = (text) =>
  text === 'true' || text === 'false' ? { value: text === 'true' } : { expected: ' true 或 false' };

/** A folder, made absolute. The root of the file system is refused: nothing of ours belongs there. */
export const folder: Parse<string> = (text) => {
  const value = resolve(text);
  return text.includes('\0') || value === resolve('/') ? { expected: '一个目录，且不得是根目录' } : { value };
};

export const host: Parse<string> = (text) =>
  HOST.test(text) ? { value: text } : { expected: 'IP 地址或主机名' };

export const siteName: Parse<string> = (text) =>
  text.length <= NAME_LENGTH && !/[\p{Cc}<>]/u.test(text)
    ? { value: text }
    : { expected: `不超过 ${NAME_LENGTH} 字的名称，不含尖括号和控制字符` };

export const siteDomain: Parse<string> = (text) =>
  DOMAIN.test(text) ? { value: text.toLowerCase() } : { expected: '网站域名，不含协议、端口和路径' };

export const siteIdCode: Parse<string> = (text) =>
  SITE_ID_CODE.test(text) ? { value: text } : { expected: '10 位政府网站标识码' };

export const packId: Parse<string> = (text) =>
  PACK_ID.test(text) ? { value: text } : { expected: '规则包编号（小写字母、数字、连字符）' };

/** An origin: scheme, host, port and nothing else. */
export const origin: Parse<string> = (text) => {
  const url = parseUrl(text);
  const bare = url !== null && `${url.origin}/` === url.href && /^https?:$/.test(url.protocol);
  return bare ? { value: url.origin } : { expected: ' http(s)://主机[:端口]，不带路径、参数和账号' };
};

/** `postgres://user:password@host:port/database`. */
export const postgresUrl: Parse<string> = (text) => {
  const url = parseUrl(text);
  const named = url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  return named ? { value: text } : { expected: ' postgres://账号:口令@主机:端口/库名；不设则用 SQLite 文件' };
};

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
