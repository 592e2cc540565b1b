import type { Indicator } from '../../policy/index.js';
import { divide, exactOf, multiply, ONE, sum, ZERO, type Exact } from './exact.js';
import { known } from './known.js';
import type { ScoreInput } from './score-input.js';

/** Whether an indicator is assessed at all: in this period, and of a unit that had occasion for it. */
export function applies(input: ScoreInput, { periods, noneOf, scoring }: Indicator): boolean {
  if (periods.length > 0 && !periods.includes(input.period.kind)) return false;
  if (noneOf !== null && isNone(known(input, noneOf).value)) return false;
  if (scoring.mode === 'parts') return scoring.parts.some((part) => applies(input, part));
  if (scoring.mode !== 'proportional') return true;
  const { whole, whenNone } = scoring.proportion;
  return whenNone !== 'not-applicable' || !isNone(known(input, whole).value);
}

/** By what the weights of the parts are multiplied so that they make up for those that do not apply. */
export function siblingFactor(input: ScoreInput, parts: readonly Indicator[], above: Exact): Exact {
  if (input.scheme.choices.notApplicable?.take !== 'rescale-siblings') return above;
  const rest = weightOf(parts.filter((part) => applies(input, part)));
  return rest.n === 0n ? above : multiply(above, divide(weightOf(parts), rest));
}

/** The same over the whole scheme, where the scheme takes it so. */
export function totalFactor(input: ScoreInput): Exact {
  const { indicators, choices } = input.scheme;
  if (choices.notApplicable?.take !== 'rescale-total') return ONE;
  const rest = sum(indicators.map((one) => applicableWeight(input, one)));
  return rest.n === 0n ? ONE : divide(weightOf(indicators), rest);
}

function applicableWeight(input: ScoreInput, indicator: Indicator): Exact {
  if (!applies(input, indicator)) return ZERO;
  const { scoring, weight } = indicator;
  return scoring.mode === 'parts'
    ? sum(scoring.parts.map((part) => applicableWeight(input, part)))
    : exactOf(weight);
}

function weightOf(indicators: readonly Indicator[]): Exact {
  return sum(indicators.map(({ weight }) => exactOf(weight)));
}

function isNone(value: Exact | null): boolean {
  return value !== null && value.n === 0n;
}
