import { refuseMarked } from '../../documents/index.js';
import { refusal, type LocalDate, type Refusal } from '../../kernel/index.js';
import type { Texts } from '../model/text-places.js';

/** No form has so many places; a whole report has fewer characters. */
const TEXTS_MAX = 200;
const CHARACTERS_MAX = 200_000;
const ID_MAX = 80;

/** Why texts may not be kept: a classification mark (密级标志), or more than a report holds. */
export function refuseTexts(texts: Texts, on: LocalDate): readonly Refusal[] {
  const entries = Object.entries(texts);
  const characters = entries.reduce((all, [, text]) => all + text.length, 0);
  if (entries.length > TEXTS_MAX || characters > CHARACTERS_MAX || entries.some(([id]) => id.length > ID_MAX))
    return [
      refusal({
        code: 'report-text-too-long',
        message: '文字太多，不像一份年度报告',
        cure: `全文不超过 ${CHARACTERS_MAX / 10_000} 万字，不多于 ${TEXTS_MAX} 段`,
      }),
    ];
  return refuseMarked(
    entries.map(([where, text]) => ({ where, text })),
    on,
  );
}

/** A draft is kept only once somebody has stated that it holds no state secret. */
export function notDeclared(): Refusal {
  return refusal({
    code: 'secrecy-not-declared',
    message: '本系统为非涉密系统，须先声明内容不涉及国家秘密；涉密内容请在涉密设备上办理',
    cure: '声明以后再保存（declaredNonSecret）',
    who: ['disclosure-office', 'drafter'],
  });
}

/** Somebody else was quicker. */
export function staleDraft(version: number): Refusal {
  return refusal({
    code: 'stale-version',
    message: '在您打开之后，别人改了这份年报',
    cure: '看过别人的改动再保存；您写的还在',
    facts: { version },
  });
}

/** Last year's report must be last year's: another one proves nothing. */
export function notLastYear(found: number, year: number): Refusal {
  return refusal({
    code: 'previous-of-other-year',
    message: `这是 ${found} 年度的报告，应当是 ${year - 1} 年度的；没有采用`,
    cure: `请选 ${year - 1} 年度的报告`,
    facts: { found },
  });
}
