import type { ReactNode } from 'react';
import type { Pages } from '../api/use-pages';
import { Trouble } from './states';

/** 再看 — the next page below what was read. */
export function MoreButton<T>({ pages }: { readonly pages: Pages<T> }): ReactNode {
  return (
    <>
      {pages.moreProblem !== null && <Trouble problem={pages.moreProblem} />}
      {pages.hasMore && (
        <button type="button" className="plain-button more" onClick={() => void pages.more()}>
          再看一些
        </button>
      )}
    </>
  );
}
