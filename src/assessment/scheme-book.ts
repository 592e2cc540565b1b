import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';
import { didYouMean, type AssessmentScheme, type PolicyRegistry } from '../policy/index.js';
import { periodOf, type Period } from './model/period.js';

/** Which schemes apply: those of the pack in force on the last day of the period, of that year. */
export class SchemeBook {
  constructor(
    private readonly registry: PolicyRegistry,
    /** The pack by which an organ runs. */
    private readonly packFor: (organ: string) => string,
  ) {}

  /** Reads a period as people write it. */
  period(text: string): Result<Period, readonly Refusal[]> {
    const period = periodOf(text);
    if (period !== null) return ok(period);
    const cure = '写作 2018、2018-Q1 或 2018-03';
    return err([refusal({ code: 'period-invalid', message: `不是考核期：${text}`, cure })]);
  }

  /** The schemes of a period, by id. */
  schemes(organ: string, period: Period): Result<readonly AssessmentScheme[], readonly Refusal[]> {
    const pack = this.registry.inForce(this.packFor(organ), period.to);
    if (!pack.ok) return err([pack.error]);
    const schemes = Object.values(pack.value.assessments).filter(({ years }) => includes(years, period.year));
    return ok(schemes.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  /** One scheme, for a period in which it is scored. */
  scheme(organ: string, period: Period, id: string): Result<AssessmentScheme, readonly Refusal[]> {
    const schemes = this.schemes(organ, period);
    if (!schemes.ok) return schemes;
    const found = schemes.value.find((one) => one.id === id);
    if (found === undefined) {
      const known = schemes.value.map((one) => one.id);
      const cure = known.length === 0 ? '核对规则包和年度' : `可用的：${known.join('、')}`;
      const message = `${period.year}年没有考核办法 “${id}”${didYouMean(id, known)}`;
      return err([refusal({ code: 'scheme-unknown', message, cure })]);
    }
    if (found.periods.includes(period.kind)) return ok(found);
    const cure = `本办法${found.periods.map((kind) => KINDS[kind]).join('、')}考核`;
    return err([
      refusal({ code: 'period-not-assessed', message: `${found.label}不按${KINDS[period.kind]}考核`, cure }),
    ]);
  }
}

const KINDS = { month: '月', quarter: '季', year: '年' } as const;

function includes({ from, to }: AssessmentScheme['years'], year: number): boolean {
  return from <= year && (to === null || year <= to);
}
