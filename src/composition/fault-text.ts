/** What went wrong below us, by the code that the system, SQLite or PostgreSQL gives it: in Chinese, with the cure. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^EADDRINUSE$/, '端口已被占用，可能本服务已在运行。请先停止占用端口的程序，或以 PORT 另设端口'],
  [/^EADDRNOTAVAIL$/, '本机没有要监听的地址。请核对 HOST'],
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    '数据文件已损坏或不是本系统的数据库，已停止启动，未作任何改动。请保留原文件备查，从备份恢复后再启动',
  ],
  [/^SQLITE_BUSY/, '数据文件正被另一个程序占用。请待其结束，或停止它后再试'],
  [/^(ENOSPC|SQLITE_FULL)/, '磁盘已满，未保存任何内容。请腾出空间后再试'],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/,
    '没有读写数据目录或端口的权限（或目录为只读）。请核对 WUGONGKAI_DATA_DIR 的归属和权限；1024 以下的端口须有专门授权',
  ],
  [/^ENOENT$/, '没有这个文件或文件夹。请核对路径'],
  [/^EISDIR$/, '这里应为文件，给出的是文件夹。请核对路径'],
  [/^(EEXIST|ENOTDIR)$/, '数据目录的路径上有同名的文件。请核对 WUGONGKAI_DATA_DIR'],
  [
    /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$/,
    '连不上 PostgreSQL。请核对 DATABASE_URL，并确认数据库已启动',
  ],
  [/^(28P01|28000)$/, 'PostgreSQL 拒绝了用户名或口令。请核对 DATABASE_URL'],
  [/^3D000$/, 'PostgreSQL 上没有这个数据库。请先建立，再核对 DATABASE_URL'],
];

/** Why a command cannot run, for the person who started it. */
export function faultText(thrown: unknown): string {
  for (let at: unknown = thrown; isObject(at); at = at['cause'] ?? at['driverError']) {
    const { code } = at;
    const known = typeof code === 'string' ? FAULTS.find(([pattern]) => pattern.test(code)) : undefined;
    if (known !== undefined) return `${known[1]}（${[code, ...pathIn(at)].join('，')}）`;
  }
  return isObject(thrown) && typeof thrown['message'] === 'string' ? thrown['message'] : String(thrown);
}

function pathIn({ path }: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof path === 'string' ? [path] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
