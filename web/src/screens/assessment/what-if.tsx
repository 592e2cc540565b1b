import type { ReactNode } from 'react';
import type { RegainDto, SheetViewDto } from '../../api/types.gen';
import { Link } from '../../app/router';

const WITHOUT: Readonly<Record<RegainDto['without'], string>> = {
  criterion: '这一项没有扣分',
  case: '这一件不计',
  indicator: '这个指标得满分',
  veto: '没有被这一项否决',
  missing: '补来所缺的佐证',
};

/** 假如: one change at a time, the dearest first. */
export function WhatIf({ view: { whatIf, titles } }: { readonly view: SheetViewDto }): ReactNode {
  if (whatIf.length === 0) return null;
  return (
    <section className="group" aria-label="假如">
      <h2>假如</h2>
      <p className="help">一次只改一处，看能多得几分。</p>
      <ul className="rows">
        {whatIf.map((one) => (
          <li key={`${one.without}/${one.id}`} className="row score-row">
            <span className="row-main">
              <span className="row-title">
                {one.without === 'case' && titles[one.id] !== undefined ? (
                  <Link to={`/documents/${encodeURIComponent(one.id)}`}>{titles[one.id]}</Link>
                ) : (
                  one.label
                )}
              </span>
              <span className="row-facts">
                {WITHOUT[one.without]}
                {one.gain === null &&
                  one.within.map((place) => <span key={place.id}>{placeText(place)}</span>)}
              </span>
            </span>
            <strong>{one.gain === null ? '总分仍未定' : `多 ${one.gain} 分`}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeText({ label, gain, atMost }: RegainDto['within'][number]): string {
  if (gain !== null) return `${label}多 ${gain} 分`;
  return atMost === null ? `${label}未定` : `${label}最多多 ${atMost} 分`;
}
