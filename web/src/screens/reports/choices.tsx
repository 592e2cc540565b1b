import type { ReactNode } from 'react';
import type { ReportDraftDto } from '../../api/types.gen';
import type { Writing } from './writing';

interface ChoicesProps {
  readonly saved: ReportDraftDto;
  readonly writing: Writing;
  readonly locked: boolean;
  readonly onChange: (changed: Partial<Writing>) => void;
}

const WHOSE = { department: '本机关的', government: '本级政府的' } as const;

/** In which form the report is written, in which printing of it, and whose report it is. */
export function Choices({ saved, writing, locked, onChange }: ChoicesProps): ReactNode {
  const { forms, due } = saved;
  const ofYear = forms.find((one) => one.ofYear);
  const chosen = forms.find(({ id }) => id === writing.form) ?? ofYear;
  const others = forms.filter((one) => !one.ofYear);
  return (
    <div className="filters report-choices" role="group" aria-label="表式">
      <label className="filter">
        <span>表式</span>
        <select
          value={writing.form ?? ''}
          disabled={locked}
          onChange={(event) => onChange({ form: event.target.value || null, variant: null })}
        >
          <option value="">{ofYear === undefined ? '请选择' : `当年的：${ofYear.label}`}</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              其他年度的：{label}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && chosen.variants.length > 0 && (
        <label className="filter">
          <span>表样</span>
          <select
            value={writing.variant ?? chosen.variants[0]?.id}
            disabled={locked}
            onChange={(event) => onChange({ form: chosen.id, variant: event.target.value })}
          >
            {chosen.variants.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="filter">
        <span>谁的年报</span>
        <select
          value={writing.whose}
          disabled={locked}
          onChange={(event) =>
            onChange({ whose: event.target.value === 'government' ? 'government' : 'department' })
          }
        >
          {(['department', 'government'] as const).map((whose) => {
            const day = due.find((one) => one.whose === whose);
            return (
              <option key={whose} value={whose}>
                {WHOSE[whose]}
                {day !== undefined && `（${day.on} 以前公布）`}
              </option>
            );
          })}
        </select>
      </label>
    </div>
  );
}
