import { useState } from 'react';
import { problemIn, type ApiProblem } from './problem';
import { request } from './request';
import { useLoad } from './use-load';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list that is read page by page. */
export interface Pages<T> {
  /** Null: the first page is on its way, or not to be had. */
  readonly items: readonly T[] | null;
  readonly hasMore: boolean;
  readonly problem: ApiProblem | null;
  /** That the next page could not be had; what was read stays. */
  readonly moreProblem: ApiProblem | null;
  readonly more: () => Promise<void>;
  readonly reload: () => void;
}

interface Further<T> extends Page<T> {
  /** The first page that these follow. */
  readonly after: Page<T>;
  readonly problem: ApiProblem | null;
}

/** Reads a list of the service at an address with its query; another address begins anew. */
export function usePages<T>(path: string): Pages<T> {
  const { data, problem, reload } = useLoad(path, (signal) => request<Page<T>>(path, { signal }));
  const [further, setFurther] = useState<Further<T> | null>(null);
  const here = data !== null && further?.after === data ? further : null;
  const next = here === null ? (data?.next ?? null) : here.next;
  const items = data === null ? null : [...data.items, ...(here?.items ?? [])];
  const more = async (): Promise<void> => {
    if (data === null || next === null) return;
    const read = here?.items ?? [];
    try {
      const page = await request<Page<T>>(
        `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`,
      );
      setFurther({ after: data, items: [...read, ...page.items], next: page.next, problem: null });
    } catch (thrown) {
      setFurther({ after: data, items: read, next, problem: problemIn(thrown) });
    }
  };
  return { items, hasMore: next !== null, problem, moreProblem: here?.problem ?? null, more, reload };
}
