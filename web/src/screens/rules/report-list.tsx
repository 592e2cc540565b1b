import type { ReactNode } from 'react';
import type { ReportHeadDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { dated, useAsOf } from './as-of';

export const REPORTS: Readonly<Record<string, string>> = {
  lint: '检查',
  tests: '启用时的情景',
  proof: '启用时的验证',
  rehearsal: '试运行',
  'dry-run': '试迁移',
  'check-scenarios': '情景',
  'check-mutation': '改错检验',
  'check-proof': '验证',
};

/** Reports that were kept; each leads to what it says. */
export function ReportList({ items }: { readonly items: readonly ReportHeadDto[] }): ReactNode {
  const on = useAsOf();
  return (
    <ul className="rows">
      {items.map((one) => (
        <li key={one.hash} className="row">
          <Link to={dated(`/rules/reports/${one.hash}`, on)} className="row-link">
            <span className="row-main">
              <span className="row-title">{REPORTS[one.kind] ?? one.kind}</span>
              <span className="row-facts">
                <span>
                  {one.title}（{one.effectiveFrom} 起）
                </span>
                <span>{one.current ? '就是现在所用的内容' : '与现在所用的内容不同'}</span>
              </span>
            </span>
            <span className="row-end">
              <span className="when">
                {one.madeByName} {minuteText(one.madeAt)}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
