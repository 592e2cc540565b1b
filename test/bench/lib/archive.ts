import type { Database } from '../../../src/database/index.js';
import { addMilliseconds, instant, newId } from '../../../src/kernel/index.js';
import { PortalPageRow } from '../../../src/publication/site/portal-page.entity.js';
import { putPages } from '../../../src/publication/site/portal-pages.js';

const FIRST = instant('2012-01-04T01:00:00.000Z');
const APART_MS = 3_600_000;
const AT_ONCE = 1_000;

/** How many copies of which page to make, and the number of the first. */
export interface Filling {
  readonly path: string;
  readonly count: number;
  readonly first: number;
}

/** Fills the portal with copies of a page that was really released, each at its own address and hour. */
export async function fillArchive(database: Database, { path, count, first }: Filling): Promise<void> {
  const [model] = await database.reader.find(PortalPageRow, { where: { path } });
  if (model === undefined) throw new Error(`no page at ${path}`);
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) =>
      copyOf(model, first + from + index),
    );
    await database.write((tx) => putPages(tx, rows));
  }
}

function copyOf(model: PortalPageRow, number: number): PortalPageRow {
  const slug = `archive-${number}`;
  const publishedAt = addMilliseconds(FIRST, number * APART_MS);
  const { kind, listed, status, title, documentNumber, indexNumber, issuer, standing, hasInterpretation } =
    model;
  const { html, record } = model;
  const shown = { title, documentNumber, indexNumber, issuer, standing, hasInterpretation };
  const page = {
    path: `/documents/${slug}`,
    slug,
    caseId: newId(publishedAt),
    etag: `"${number}"`,
    publishedAt,
  };
  return { ...page, ...shown, kind, listed, status, html, record };
}
