import { join, resolve } from 'node:path';
import type { Refusal } from '../kernel/index.js';
import type { Config } from './config.js';
import { loadConfig } from './load-config.js';
import type { EnvironmentVariables } from './settings.js';

function accepted(env: EnvironmentVariables): Config {
  const result = loadConfig(env);
  if (!result.ok) throw new Error(result.error.map((fault) => fault.message).join('\n'));
  return result.value;
}

function faults(env: EnvironmentVariables): readonly Refusal[] {
  const result = loadConfig(env);
  return result.ok ? [] : result.error;
}

const codes = (env: EnvironmentVariables) => faults(env).map((fault) => [fault.code, fault.facts.key]);

describe('the configuration (配置)', () => {
  it('starts from an empty environment: this machine only, SQLite under ./data, the Zhejiang pack', () => {
    expect({ ...accepted({}) }).toEqual({
      environment: 'development',
      dataDir: resolve('data'),
      policiesDir: resolve(__dirname, '../../policies'),
      pack: 'zhejiang-housing',
      database: { kind: 'sqlite', file: join(resolve('data'), 'wugongkai.sqlite') },
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      site: { name: '五公开演示网站', domain: '127.0.0.1', idCode: '0000000000' },
      hash: 'sha256',
      sessionIdleMinutes: 15,
      secureCookies: true,
    });
  });

  it('takes every setting from the environment', () => {
    const config = accepted({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL: 'postgres://office:s3cret@db:5432/wugongkai',
      WUGONGKAI_DATA_DIR: '/srv/wugongkai',
      WUGONGKAI_POLICIES_DIR: __dirname,
      WUGONGKAI_PACK: 'cn-national',
      WUGONGKAI_PUBLIC_URL: 'https://zfxx.example.gov.cn',
      WUGONGKAI_SITE_NAME: '某省住房和城乡建设厅',
      WUGONGKAI_SITE_DOMAIN: 'ZFXX.example.gov.cn',
      WUGONGKAI_SITE_ID_CODE: '3300000001',
      WUGONGKAI_HASH: 'sm3',
      WUGONGKAI_SESSION_IDLE_MINUTES: '30',
      WUGONGKAI_SECURE_COOKIES: 'true',
    });
    expect({ ...config }).toEqual({
      environment: 'production',
      dataDir: '/srv/wugongkai',
      policiesDir: __dirname,
      pack: 'cn-national',
      database: { kind: 'postgres', url: 'postgres://office:s3cret@db:5432/wugongkai' },
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://zfxx.example.gov.cn',
      site: { name: '某省住房和城乡建设厅', domain: 'zfxx.example.gov.cn', idCode: '3300000001' },
      hash: 'sm3',
      sessionIdleMinutes: 30,
      secureCookies: true,
    });
  });

  it('is frozen to its depth', () => {
    const config = accepted({});
    expect([config, config.database, config.site].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('takes a key that is set to nothing for one that is not set', () => {
    expect(accepted({ WUGONGKAI_SITE_NAME: '', PORT: ' ' }).port).toBe(3000);
  });

  it('refuses a key that it does not know, and names those it does', () => {
    const [fault] = faults({ WUGONGKAI_SITENAME: '某厅' });
    expect(fault).toMatchObject({ code: 'config-key-unknown', facts: { key: 'WUGONGKAI_SITENAME' } });
    expect(fault?.cure).toContain('WUGONGKAI_SITE_NAME');
  });

  it('tells every fault at once, in Chinese, each with a cure', () => {
    const all = faults({ PORT: '70000', WUGONGKAI_HASH: 'md5', WUGONGKAI_PAK: 'x', NODE_ENV: 'staging' });
    expect(all.map((fault) => fault.facts.key).sort()).toEqual([
      'NODE_ENV',
      'PORT',
      'WUGONGKAI_HASH',
      'WUGONGKAI_PAK',
    ]);
    for (const fault of all) {
      expect(fault.message).toMatch(/\p{Script=Han}/u);
      expect(fault.cure).not.toBe('');
    }
  });

  it.each([
    ['PORT', '0x50'],
    ['PORT', '-1'],
    ['HOST', 'http://here'],
    ['DATABASE_URL', 'mysql://root@here/db'],
    ['DATABASE_URL', 'postgres://here'],
    ['WUGONGKAI_DATA_DIR', '/'],
    ['WUGONGKAI_PACK', '../elsewhere'],
    ['WUGONGKAI_PUBLIC_URL', 'https://gov.example/path'],
    ['WUGONGKAI_PUBLIC_URL', 'https://user:word@gov.example'],
    ['WUGONGKAI_SITE_NAME', '<script>'],
    ['WUGONGKAI_SITE_DOMAIN', 'https://gov.example'],
    ['WUGONGKAI_SITE_ID_CODE', '12345'],
    ['WUGONGKAI_SECURE_COOKIES', 'no'],
    ['WUGONGKAI_SESSION_IDLE_MINUTES', '9'],
    ['WUGONGKAI_SESSION_IDLE_MINUTES', '31'],
  ])('refuses %s=%s', (key, value) => {
    expect(codes({ [key]: value })).toEqual([['config-value-invalid', key]]);
  });

  it('refuses a policies folder that is not there', () => {
    expect(codes({ WUGONGKAI_POLICIES_DIR: join(__dirname, 'nowhere') })).toEqual([
      ['config-folder-missing', 'WUGONGKAI_POLICIES_DIR'],
    ]);
  });

  it('lets cookies go without Secure on this machine only', () => {
    const open = { HOST: '0.0.0.0', WUGONGKAI_PUBLIC_URL: 'https://gov.example' };
    expect(accepted({ WUGONGKAI_SECURE_COOKIES: 'false' }).secureCookies).toBe(false);
    expect(accepted({ WUGONGKAI_SECURE_COOKIES: 'false', HOST: '::1' }).secureCookies).toBe(false);
    expect(codes({ ...open, WUGONGKAI_SECURE_COOKIES: 'false' })).toEqual([
      ['config-cookies-insecure', 'WUGONGKAI_SECURE_COOKIES'],
    ]);
  });

  it('demands https of an address that is not this machine', () => {
    expect(codes({ WUGONGKAI_PUBLIC_URL: 'http://gov.example' })).toEqual([
      ['config-public-url-insecure', 'WUGONGKAI_PUBLIC_URL'],
    ]);
    expect(accepted({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:3000');
    expect(accepted({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  it('never repeats a value: it may be a password', () => {
    expect(JSON.stringify(faults({ DATABASE_URL: 'mysql://office:s3cret@db/x' }))).not.toContain('s3cret');
  });
});
