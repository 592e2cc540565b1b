import { fault, type Fault } from '../model/fault.js';
import { commonDays, rangeText } from '../model/date-range.js';
import type { PolicySource } from '../model/library.js';
import type { Parameter, ParameterValue } from '../model/pack.js';
import type { RawParameters } from '../schema/raw.js';
import { pointerTo } from '../yaml/policy-source.js';
import { many } from './sugar.js';

interface Parsed {
  readonly parameters: readonly Parameter[];
  readonly faults: readonly Fault[];
}

/** The parameters of one file: values in order of date, none overlapping, each fitting its unit. */
export function parseParameters(raw: RawParameters, source: PolicySource): Parsed {
  const faults: Fault[] = [];
  const parameters = Object.entries(raw).map(([id, parameter]): Parameter => {
    const pointer = pointerTo('', id);
    const values = parameter.values.map((value): ParameterValue => ({
      ...value,
      to: value.to ?? null,
      clause: many(value.clause),
    }));
    values.forEach((value, index) => {
      const place = source.at(`${pointer}/values/${index}`);
      if (value.to !== null && value.to < value.from) {
        faults.push(
          fault(
            place,
            'date-order',
            `参数 ${id} 的值截止 ${value.to}，早于起始 ${value.from}，请改正其中一个`,
          ),
        );
      }
      const problem = unfit(value, parameter.unit);
      if (problem !== null) faults.push(fault(place, 'parameter-value', `参数 ${id}：${problem}`));
      const clash = values.slice(0, index).find((other) => commonDays(other, value) !== null);
      if (clash !== undefined) {
        const both = `${rangeText(clash)}、${rangeText(value)}`;
        faults.push(
          fault(place, 'parameter-overlap', `参数 ${id} 的两个值有效期重叠（${both}），请给前一个写 to`),
        );
      }
    });
    values.sort((a, b) => (a.from < b.from ? -1 : 1));
    return {
      id,
      label: parameter.label,
      unit: parameter.unit,
      stricter: parameter.stricter,
      values,
      source: `${source.file}:${source.at(pointer).line}`,
    };
  });
  return { parameters, faults };
}

const WHOLE_UNITS: ReadonlySet<string> = new Set(['working-days', 'days', 'months', 'hours', 'count', 'fen']);

function unfit({ value }: ParameterValue, unit: string): string | null {
  if (WHOLE_UNITS.has(unit)) {
    const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
    return whole ? null : `单位 ${unit} 的值须是不小于 0 的整数`;
  }
  switch (unit) {
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1
        ? null
        : '单位 share 的值须在 0 与 1 之间，4 % 写作 0.04';
    case 'flag':
      return typeof value === 'boolean' ? null : '单位 flag 的值须是 true 或 false';
    case 'list':
      return Array.isArray(value) ? null : '单位 list 的值须是列表';
    default:
      return typeof value === 'string' ? null : `单位 ${unit} 的值须是文本（请加引号）`;
  }
}
