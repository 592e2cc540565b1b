import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from './package-root.js';

/** A static file of the portal, ready to send. */
export interface PortalAsset {
  readonly body: Buffer;
  /** The same bytes for clients that accept gzip; null for files that are compressed by themselves. */
  readonly gzip: Buffer | null;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** An address carries a digest, so the bytes behind it never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** An address with the digest of an earlier version: pages stored before an update still ask for it. */
const OUTDATED = 'no-cache';
const DIGEST = /-[0-9a-f]{12}(?=[./])/;

const ownFolder = join(packageRoot(), 'src/publication/portal/assets');
const fontPackage = require.resolve('@fontsource-variable/noto-sans-sc/package.json');
const fontFolder = dirname(fontPackage);

/** Parts of the one stylesheet, in the order of the cascade. */
const STYLE_PARTS = ['base', 'frame', 'document', 'lists', 'home', 'adapt', 'print'];

/** An address as it is now, and what lies behind it: files whose contents follow one another. */
interface Source {
  readonly address: string;
  readonly files: readonly string[];
}

/** By address without digest. */
const sources = new Map<string, Source>();
/** Address of the stylesheet. */
export const STYLESHEET = addressOf(
  'portal.css',
  STYLE_PARTS.map((part) => `${part}.css`),
);
/** Address of the icon. */
export const ICON = addressOf('icon.svg', ['icon.svg']);
/** Address of the stylesheet that declares the Chinese typeface in slices, of which a browser loads those it needs. */
export const FONT_STYLESHEET = listFonts();

const loaded = new Map<Source, PortalAsset>();

/**
 * The file behind an address under `/assets/`, or null: only files that are listed at start are ever read, so an
 * address cannot reach outside. The digest of an earlier version leads to the present file, for the time being.
 */
export function portalAsset(path: string): PortalAsset | null {
  const source = DIGEST.test(path) ? sources.get(path.replace(DIGEST, '')) : undefined;
  if (source === undefined) return null;
  let asset = loaded.get(source);
  if (asset === undefined) loaded.set(source, (asset = load(source)));
  return source.address === path ? asset : { ...asset, cacheControl: OUTDATED };
}

function load({ address, files }: Source): PortalAsset {
  const body = contentOf(files);
  const extension = extname(address);
  return {
    body,
    gzip: extension === '.woff2' ? null : gzipSync(body, { level: 9 }),
    contentType: TYPES[extension] ?? 'application/octet-stream',
    cacheControl: IMMUTABLE,
    etag: `"${shortDigest(body)}"`,
  };
}

function list(address: string, files: readonly string[]): string {
  sources.set(address.replace(DIGEST, ''), { address, files });
  return address;
}

function addressOf(name: string, parts: readonly string[]): string {
  const files = parts.map((part) => join(ownFolder, part));
  const extension = extname(name);
  return list(`/assets/${basename(name, extension)}-${shortDigest(contentOf(files))}${extension}`, files);
}

function listFonts(): string {
  const sheet = join(fontFolder, 'index.css');
  const base = `/assets/fonts/noto-sans-sc-${shortDigest(contentOf([sheet, fontPackage]))}`;
  for (const name of readdirSync(join(fontFolder, 'files'))) {
    if (extname(name) === '.woff2') list(`${base}/files/${name}`, [join(fontFolder, 'files', name)]);
  }
  return list(`${base}/index.css`, [sheet]);
}

function contentOf(files: readonly string[]): Buffer {
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

function shortDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
