import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { ShelfDto, ShelfPackDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link } from '../../app/router';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { dated, useAsOf } from './as-of';
import { Head } from './head';

const WHEN = { past: '已不施行', now: '施行中', coming: '尚未施行' } as const;

/** 规则包 — which are in force on the day, which come, which were. */
export function Shelf(): ReactNode {
  const on = useAsOf();
  useTitle('规则');
  const { data, problem, reload } = useLoad(`shelf ${on ?? ''}`, (signal) =>
    request<ShelfDto>(dated('/policy/shelf', on), { signal }),
  );
  const packs = [...(data?.packs ?? [])].sort((a, b) => Number(b.ours) - Number(a.ours));
  return (
    <>
      <Head
        title="规则"
        lead={on === null ? '现在按哪些规定办，每一条写在哪里、怎样落实。' : `${on} 那天的规定。`}
        here="shelf"
      />
      {problem !== null ? (
        <Trouble problem={problem} onRetry={reload} />
      ) : data === null ? (
        <Waiting what="正在取规则包…" />
      ) : (
        <ul className="pack-cards">
          {packs.map((pack) => (
            <PackCard key={pack.id} pack={pack} on={on} />
          ))}
        </ul>
      )}
    </>
  );
}

function PackCard({ pack, on }: { readonly pack: ShelfPackDto; readonly on: string | null }): ReactNode {
  return (
    <li className="card pack-card">
      <h2>
        {pack.inForce === null ? (
          pack.title
        ) : (
          <Link to={dated(`/rules/packs/${pack.id}`, on)}>{pack.title}</Link>
        )}
      </h2>
      <p className="lead">
        {pack.ours && <span className="attribute">本机关按它办理</span>} {pack.id}
        {pack.extends !== null && `，叠加在 ${pack.extends} 之上`}
      </p>
      <ul className="versions">
        {pack.versions.map(({ effectiveFrom, effectiveTo, when }) => (
          <li key={effectiveFrom}>
            <span className={`when-mark when-${when}`}>{WHEN[when]}</span>
            {effectiveFrom} 起{effectiveTo === null ? '' : `，至 ${effectiveTo}`}
            {when !== 'now' && (
              <Link
                to={`/rules/packs/${pack.id}?on=${when === 'coming' ? effectiveFrom : (effectiveTo ?? effectiveFrom)}`}
              >
                看这一版
              </Link>
            )}
          </li>
        ))}
      </ul>
      {pack.inForce === null && <p className="help">这一天没有施行的版本。</p>}
    </li>
  );
}
