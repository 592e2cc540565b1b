import { loadWords } from '../identity/index.js';
import { articleOf, instrumentOf, type ClauseRef } from '../kernel/index.js';
import type { PolicyLibrary } from '../policy/index.js';
import type { Office } from './office.js';

/** What ids are called by people. An id without a name stands for itself: better than nothing. */
export interface Names {
  role(id: string): string;
  organ(id: string): string;
  person(id: string): string;
  /** 《规定》第1条、第3条 */
  clauses(refs: readonly ClauseRef[]): string;
}

/** The names of an office as it stands now. */
export async function namesOf(office: Office): Promise<Names> {
  const directory = await office.directories.current();
  const roles: Readonly<Record<string, { readonly label: string }>> = loadWords().roles;
  return {
    role: (id) => roles[id]?.label ?? id,
    organ: (id) => directory.organ(id)?.name ?? id,
    person: (id) => directory.person(id)?.name ?? id,
    clauses: (refs) => citationText(office.library, refs).join('；'),
  };
}

/** 《规定》第1条、第3条：一部规定只写一次名称。 */
export function citationText(library: PolicyLibrary, clauses: readonly ClauseRef[]): readonly string[] {
  const articles = new Map<string, Set<string>>();
  for (const clause of clauses) {
    const id = instrumentOf(clause);
    articles.set(id, (articles.get(id) ?? new Set()).add(`第${articleOf(clause)}条`));
  }
  return Array.from(articles, ([id, cited]) => {
    const title = library.instruments.get(id)?.title ?? id;
    return `${titled(title)}${[...cited].join('、')}`;
  });
}

/** Title marks around a name; the marks that it has itself become the inner ones (GB/T 15834). */
function titled(name: string): string {
  return `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
