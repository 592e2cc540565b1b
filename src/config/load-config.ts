import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, HASH_ALGORITHMS, ok, type Refusal, type Result } from '../kernel/index.js';
import { Config, ENVIRONMENTS, type DatabaseTarget, type SiteTags } from './config.js';
import { packageRoot } from './package-root.js';
import {
  folder,
  host,
  integer,
  oneOf,
  origin,
  packId,
  postgresUrl,
  siteDomain,
  siteIdCode,
  siteName,
  truth,
} from './parsers.js';
import { Settings, type EnvironmentVariables } from './settings.js';

const PREFIX = 'WUGONGKAI_';
const KEYS = [
  'WUGONGKAI_DATA_DIR',
  'WUGONGKAI_HASH',
  'WUGONGKAI_PACK',
  'WUGONGKAI_POLICIES_DIR',
  'WUGONGKAI_PUBLIC_URL',
  'WUGONGKAI_SECURE_COOKIES',
  'WUGONGKAI_SESSION_IDLE_MINUTES',
  'WUGONGKAI_SITE_DOMAIN',
  'WUGONGKAI_SITE_ID_CODE',
  'WUGONGKAI_SITE_NAME',
  'WUGONGKAI_TOKEN',
];

const SQLITE_FILE = 'wugongkai.sqlite';
const HIGHEST_PORT = 65_535;
/** Shorter locks people out while they read a document; longer leaves an open desk. */
const IDLE_MINUTES = { least: 10, usual: 15, most: 30 };
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
/** Listens everywhere, but is nobody's address. */
const WILDCARD = /^(?:0\.0\.0\.0|::)$/;
/** Ten zeroes belong to no site: a demonstration is recognised as one. */
const DEMO_SITE = { name: '五公开演示网站', idCode: '0000000000' };

/**
 * Reads the configuration from environment variables.
 * @returns the frozen configuration, or every fault at once; faults never repeat a value
 */
export function loadConfig(env: EnvironmentVariables): Result<Config, readonly Refusal[]> {
  const settings = new Settings(env);
  refuseUnknownKeys(settings);
  const dataDir = settings.read('WUGONGKAI_DATA_DIR', folder, resolve('data'));
  const hostName = settings.read('HOST', host, '127.0.0.1');
  const port = settings.read('PORT', integer(0, HIGHEST_PORT), 3000);
  const publicUrl = readPublicUrl(settings, hostName, port);
  const config = new Config({
    environment: settings.read('NODE_ENV', oneOf(ENVIRONMENTS), 'development'),
    dataDir,
    policiesDir: readPoliciesDir(settings),
    pack: settings.read('WUGONGKAI_PACK', packId, 'zhejiang-housing'),
    database: readDatabase(settings, dataDir),
    host: hostName,
    port,
    publicUrl,
    site: readSite(settings, publicUrl),
    hash: settings.read('WUGONGKAI_HASH', oneOf(HASH_ALGORITHMS), 'sha256'),
    sessionIdleMinutes: settings.read(
      'WUGONGKAI_SESSION_IDLE_MINUTES',
      integer(IDLE_MINUTES.least, IDLE_MINUTES.most),
      IDLE_MINUTES.usual,
    ),
    secureCookies: readSecureCookies(settings, hostName),
  });
  return settings.faults.length === 0 ? ok(config) : err(settings.faults);
}

function refuseUnknownKeys(settings: Settings): void {
  for (const key of settings.keysWith(PREFIX)) {
    if (KEYS.includes(key)) continue;
    settings.fault('config-key-unknown', key, `没有 ${key} 这个配置项`, `可用的配置项：${KEYS.join('、')}`);
  }
}

function readDatabase(settings: Settings, dataDir: string): DatabaseTarget {
  const url = settings.read<string | null>('DATABASE_URL', postgresUrl, null);
  return url === null ? { kind: 'sqlite', file: join(dataDir, SQLITE_FILE) } : { kind: 'postgres', url };
}

function readPoliciesDir(settings: Settings): string {
  const key = 'WUGONGKAI_POLICIES_DIR';
  const path = settings.read(key, folder, join(packageRoot(), 'policies'));
  const given = settings.text(key) !== undefined;
  if (given && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    settings.fault('config-folder-missing', key, `${key} 所指的目录不存在`, '写存放规则包的目录，或不设此项');
  }
  return path;
}

/** Passwords and sessions travel over this address: plain HTTP only where the line never leaves the machine. */
function readPublicUrl(settings: Settings, hostName: string, port: number): string {
  const key = 'WUGONGKAI_PUBLIC_URL';
  const reachable = WILDCARD.test(hostName) ? 'localhost' : hostName;
  const fallback = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  const url = settings.read(key, origin, fallback);
  if (url.startsWith('http:') && !LOOPBACK.test(new URL(url).hostname)) {
    settings.fault(
      'config-public-url-insecure',
      key,
      '对外地址不是本机地址，却没有用 https，口令和会话会被截获',
      `把 ${key} 设为 https:// 开头的地址（由反向代理终止 TLS 亦可），或只监听本机（HOST=127.0.0.1）`,
    );
  }
  return url;
}

function readSite(settings: Settings, publicUrl: string): SiteTags {
  return {
    name: settings.read('WUGONGKAI_SITE_NAME', siteName, DEMO_SITE.name),
    domain: settings.read('WUGONGKAI_SITE_DOMAIN', siteDomain, new URL(publicUrl).hostname),
    idCode: settings.read('WUGONGKAI_SITE_ID_CODE', siteIdCode, DEMO_SITE.idCode),
  };
}

function readSecureCookies(settings: Settings, hostName: string): boolean {
  const key = 'WUGONGKAI_SECURE_COOKIES';
  const secure = settings.read(key, truth, true);
  if (!secure && !LOOPBACK.test(hostName)) {
    settings.fault(
      'config-cookies-insecure',
      key,
      '服务对本机以外开放，不得关闭安全 Cookie',
      `删去 ${key}，或只监听本机（HOST=127.0.0.1）`,
    );
  }
  return secure;
}
