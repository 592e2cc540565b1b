import type { Actor } from '../identity/index.js';
import { readPath } from '../kernel/index.js';
import type { CaseQueries, TrackEntry } from '../workflow/index.js';
import type { EntryRef } from './model/counted.js';

/** An entry as a person may look it up. */
export interface EntryLine extends EntryRef {
  /** Title of the document as the reader may see it; of a sealed one what stands in its place. */
  readonly title: string | null;
  readonly label: string | null;
  readonly name: string | null;
}

/** The entries of cases that the reader may see, in their order, with what the case's track says of them. */
export async function caseLines(
  cases: CaseQueries,
  actor: Actor,
  entries: readonly EntryRef[],
): Promise<readonly EntryLine[]> {
  const seen = new Map<
    string,
    { readonly title: string | null; readonly track: readonly TrackEntry[] } | null
  >();
  const lines: EntryLine[] = [];
  for (const entry of entries) {
    let found = seen.get(entry.case);
    if (found === undefined) seen.set(entry.case, (found = await look(cases, actor, entry.case)));
    if (found === null) continue;
    const { label, name } = found.track.find(({ seq }) => seq === entry.seq) ?? { label: null, name: null };
    lines.push({ ...entry, title: found.title, label, name });
  }
  return lines;
}

async function look(
  cases: CaseQueries,
  actor: Actor,
  id: string,
): Promise<{ readonly title: string | null; readonly track: readonly TrackEntry[] } | null> {
  const [view, track] = [await cases.see(actor, id), await cases.track(actor, id)];
  if (!view.ok || !track.ok) return null;
  const title = readPath(view.value.view.facts, 'document.title');
  return { title: typeof title === 'string' && title !== '' ? title : null, track: track.value };
}
