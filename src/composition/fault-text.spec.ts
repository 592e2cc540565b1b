import { faultText } from './fault-text.js';

const coded = (code: string, cause?: unknown) => Object.assign(new Error('in English', { cause }), { code });

describe('what a command that cannot run says', () => {
  it.each([
    ['EADDRINUSE', '端口已被占用'],
    ['SQLITE_NOTADB', '数据文件已损坏'],
    ['SQLITE_CORRUPT_VTAB', '数据文件已损坏'],
    ['SQLITE_BUSY', '另一个程序'],
    ['SQLITE_READONLY_DIRECTORY', '权限'],
    ['EROFS', '只读'],
    ['ENOSPC', '磁盘已满'],
    ['ENOTDIR', '同名的文件'],
    ['ENOENT', '没有这个文件'],
    ['EISDIR', '应为文件'],
    ['ECONNREFUSED', '连不上 PostgreSQL'],
    ['28P01', '用户名或口令'],
  ])('tells %s in Chinese', (code, words) => {
    expect(faultText(coded(code))).toContain(words);
    expect(faultText(coded(code))).toContain(`（${code}）`);
  });

  it('names the file that it could not read', () => {
    const missing = Object.assign(coded('ENOENT'), { path: '/往年/2027.yaml' });
    expect(faultText(missing)).toContain('（ENOENT，/往年/2027.yaml）');
  });

  it('finds the code beneath what others wrapped around it', () => {
    expect(faultText(new Error('nothing was stored', { cause: coded('SQLITE_FULL') }))).toContain('磁盘已满');
    expect(
      faultText(Object.assign(new Error('query failed'), { driverError: coded('SQLITE_BUSY') })),
    ).toContain('另一个程序');
  });

  it('gives the message of what it does not know', () => {
    expect(faultText(new Error('办件不存在'))).toBe('办件不存在');
    expect(faultText('停')).toBe('停');
  });
});
