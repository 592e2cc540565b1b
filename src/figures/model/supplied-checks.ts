import { refusal, type LocalDate, type Refusal } from '../../kernel/index.js';
import type { Organ } from '../../identity/index.js';
import type { FigureKind } from './figure-kind.js';
import { periodOf } from './period.js';
import type { SuppliedInput } from './supplied.js';

const KEY = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
const KEY_MAX = 160;
const NOTE_MAX = 500;
const VALUE_MAX = 1e12;

/** What a figure is held against. */
export interface SupplyContext {
  readonly today: LocalDate;
  readonly organ: Organ | undefined;
  readonly division: Organ | undefined;
  /** Whether the division lies below the organ. */
  readonly belongs: boolean;
  /** What kind of number the cell of a form or the measure takes. */
  readonly kind: FigureKind;
}

/** Reasons why a figure cannot be entered; empty when it can. All at once. */
export function refuseSupply(input: SuppliedInput, context: SupplyContext): readonly Refusal[] {
  return [
    ...ofPlace(input, context),
    ...ofPeriod(input, context),
    ...(KEY.test(input.key) && input.key.length <= KEY_MAX ? [] : [badKey(input.key)]),
    ...ofValue(input.value, context),
    ...(input.note.length > NOTE_MAX ? [longNote(input.note)] : []),
  ];
}

function ofPlace({ organ, division }: SuppliedInput, context: SupplyContext): readonly Refusal[] {
  if (context.organ === undefined) {
    return [
      refusal({
        code: 'organ-unknown',
        message: `没有编号为“${organ}”的单位`,
        cure: '用 wugongkai 的机构编号填写，见机构列表',
        facts: { organ },
      }),
    ];
  }
  if (division === null || (context.division !== undefined && context.belongs)) return [];
  return [
    refusal({
      code: 'division-unknown',
      message: `${context.organ.name}没有编号为“${division}”的处室`,
      cure: '改正处室的编号；填全机关的数，不写处室',
      facts: { organ, division },
    }),
  ];
}

function ofPeriod({ period }: SuppliedInput, { today }: SupplyContext): readonly Refusal[] {
  const found = periodOf(period);
  if (found === null) {
    return [
      refusal({
        code: 'period-invalid',
        message: `“${period}”不是期间`,
        cure: '年写作 2018，季写作 2018-Q1，月写作 2018-03',
        facts: { period },
      }),
    ];
  }
  if (found.from <= today) return [];
  return [
    refusal({
      code: 'period-in-future',
      message: `${period} 还没有开始（${found.from} 起），不能填报`,
      cure: '核对期间；到期以后再填',
      facts: { period, today },
    }),
  ];
}

function ofValue(value: unknown, { kind }: SupplyContext): readonly Refusal[] {
  if (value === null) return [];
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > VALUE_MAX) {
    return [
      refusal({
        code: 'figure-not-number',
        message: '填报的不是数',
        cure: '只写数字，不写单位、分隔符或“/”；不知道的写 null，没有的写 0',
      }),
    ];
  }
  return [
    ...(value >= 0 || kind.mayFall ? [] : [negative(value)]),
    ...(kind.whole && !Number.isInteger(value) ? [broken(value)] : []),
    ...(kind.most !== null && value > kind.most ? [tooMuch(value, kind.most)] : []),
  ];
}

function negative(value: number): Refusal {
  return refusal({
    code: 'figure-negative',
    message: `填报的数是 ${value}，这一项不能小于 0`,
    cure: '核对后改正；只有表式中写明增减的栏目可以为负',
    facts: { value },
  });
}

function broken(value: number): Refusal {
  return refusal({
    code: 'figure-not-whole',
    message: `填报的数是 ${value}，这一项是件数，应当是整数`,
    cure: '写整数；以万为单位的，先换算成件（条、次）',
    facts: { value },
  });
}

function tooMuch(value: number, most: number): Refusal {
  return refusal({
    code: 'figure-over-whole',
    message: `填报的数是 ${value}，这一项是${most === 1 ? '比例' : '百分比'}，不能大于 ${most}`,
    cure:
      most === 1
        ? '写 0 到 1 之间的数，如百分之五十写 0.5'
        : '写 0 到 100 之间的数，不写“%”，如百分之五十写 50',
    facts: { value, most },
  });
}

function badKey(key: string): Refusal {
  return refusal({
    code: 'figure-key-invalid',
    message: `“${key.slice(0, 40)}”不是数据项的编号`,
    cure: '用小写字母、数字、连字符和点，如 t3.new.natural',
    facts: {},
  });
}

function longNote(note: string): Refusal {
  return refusal({
    code: 'note-too-long',
    message: `说明有 ${note.length} 字，最多 ${NOTE_MAX} 字`,
    cure: '删短说明；原始材料另行归档，说明里写文号',
    facts: { length: note.length },
  });
}
