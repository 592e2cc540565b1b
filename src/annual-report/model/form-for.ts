import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';

/** Which form is meant: by its id, or the one of the year; and which printing of it. */
export interface FormAsked {
  readonly year: number;
  readonly form: string | null;
  readonly variant: string | null;
}

/** The form that is asked for. @returns `report-form-unknown` for one that is not, or has no such printing */
export function formFor(
  forms: readonly StatisticalForm[],
  { form, year, variant }: FormAsked,
): Result<StatisticalForm, readonly Refusal[]> {
  const found = forms.find(({ id, years }) =>
    form === null ? year >= years.from && (years.to === null || year <= years.to) : id === form,
  );
  const known = found?.variants.map(({ id }) => id) ?? [];
  if (found !== undefined && (variant === null || known.includes(variant))) return ok(found);
  return err([
    refusal({
      code: 'report-form-unknown',
      message:
        found === undefined
          ? `没有 ${form ?? `${year} 年度的表式`}`
          : `表式 ${found.id} 没有版本 ${variant ?? ''}`,
      cure: `可写：${found === undefined ? forms.map(({ id }) => id).join('、') : known.join('、')}`,
      facts: { year },
    }),
  ]);
}
