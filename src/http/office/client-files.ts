import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the built client, ready to send. */
export interface ClientFile {
  readonly body: Buffer;
  /** The same bytes for clients that accept gzip. */
  readonly gzip: Buffer;
  /** For clients that accept brotli; null where the build left none beside the file. */
  readonly brotli: Buffer | null;
  readonly contentType: string;
  /** Whether its address carries a digest, so that the bytes behind it never change. */
  readonly immutable: boolean;
  readonly etag: string;
}

/** The client as built: the page, and every file by its address below `/office/`. */
export interface BuiltClient {
  readonly page: string;
  readonly files: ReadonlyMap<string, ClientFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const PAGE = 'index.html';

/**
 * Reads the built client into memory, once at start: an address cannot reach anything that was not there then.
 * @returns null where it was never built
 */
export function readClient(folder: string): BuiltClient | null {
  if (statSync(join(folder, PAGE), { throwIfNoEntry: false }) === undefined) return null;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    page: readFileSync(join(folder, PAGE), 'utf8'),
    files: new Map(names.map((name) => [name, fileAt(folder, name)])),
  };
}

function fileAt(folder: string, name: string): ClientFile {
  const body = readFileSync(join(folder, name));
  const brotli = join(folder, `${name}.br`);
  return {
    body,
    gzip: gzipSync(body, { level: 9 }),
    brotli: existsSync(brotli) ? readFileSync(brotli) : null,
    contentType: TYPES[extname(name)] ?? 'application/octet-stream',
    immutable: name.startsWith('assets/'),
    etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
  };
}
