import type { ReactNode } from 'react';
import type { LocatedHitDto } from '../../api/types.gen';
import { markId, type PaperMark } from '../../ui/paper';

/** The hits that stand in the body, as marks on it. */
export function bodyMarks(hits: readonly LocatedHitDto[]): readonly PaperMark[] {
  return hits.flatMap(({ where, at, length, label }) =>
    where === 'body' && at !== null && length !== null ? [{ at, length, label: `筛查命中：${label}` }] : [],
  );
}

/** 筛查命中 — what was found, and a way to where it stands. It only raises questions; the reviewer answers. */
export function Hits({ hits }: { readonly hits: readonly LocatedHitDto[] }): ReactNode {
  if (hits.length === 0) return null;
  const marks = bodyMarks(hits);
  return (
    <section className="card hits" aria-labelledby="hits">
      <h2 id="hits">筛查命中 {hits.length} 处</h2>
      <p className="help">程序按字面查出，须由人核看；没有查出的不等于没有。</p>
      <ul>
        {hits.map((hit, index) => {
          const mark = marks.find(({ at }) => hit.where === 'body' && at === hit.at);
          return (
            <li key={index}>
              <span>
                {hit.whereLabel}：{hit.label}
              </span>
              {mark !== undefined && (
                <button type="button" className="link-button" onClick={() => lookAt(mark)}>
                  看第 {index + 1} 处
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function lookAt(mark: PaperMark): void {
  const found = document.getElementById(markId(mark));
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
