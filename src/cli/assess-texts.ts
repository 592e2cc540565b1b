import {
  periodLabel,
  STAGE_LABELS,
  type AssessmentDeed,
  type BulletinView,
  type SchemePeriod,
  type SchemeScores,
  type SheetCriterion,
  type SheetFigure,
  type SheetIndicator,
  type SheetView,
} from '../assessment/index.js';
import type { Names } from '../composition/names.js';

const UNKNOWN = {
  'not-counted': '台账没有这个数',
  'not-due': '佐证还没有到期',
  'not-supplied': '佐证逾期没有报送',
} as const;

/** 得分 or the reason why there is none. */
function pointsText(points: number | null, outOf?: number): string {
  const of = outOf === undefined ? '' : `／${outOf}`;
  return points === null ? `不能评定${of}` : `${points}${of}`;
}

/** The scores of a period, scheme by scheme. */
export function scoresText(all: readonly SchemeScores[]): string {
  if (all.length === 0) return '这一期没有考核办法';
  return all
    .map(({ label, scheme, period, complete, units, annual, bands }) => {
      const share = annual === null ? '' : `，占${annual.of} ${percent(annual.share)}`;
      const head = `${label}（${scheme}）${periodLabel(period)}${complete ? '' : '，办法只有节选'}${share}`;
      const lines = units.map(
        ({ rank, tied, name, unit, points, outOf, band, stage }) =>
          `  ${rank === null ? '—' : `${rank}${tied ? '（并列）' : ''}`}  ${name}（${unit}）  ${pointsText(points, outOf)}${
            band === null ? '' : `  ${bands.find(({ id }) => id === band)?.label ?? band}`
          }  ${STAGE_LABELS[stage]}`,
      );
      return [head, ...(lines.length === 0 ? ['  没有可看的单位'] : lines)].join('\n');
    })
    .join('\n\n');
}

/** Schemes of a year with the periods that have begun. */
export function schemesText(all: readonly SchemePeriod[]): string {
  if (all.length === 0) return '这一年没有考核办法，或者还没有开始';
  return all
    .map(({ scheme, label, period, from, to, over, stages, publicise }) => {
      const reached = stages.map(({ stage, units }) => `${STAGE_LABELS[stage]} ${units}`).join('、');
      const why = publicise.map(({ message }) => message).join('；');
      return [
        `${period}  ${label}（${scheme}）  ${from} 至 ${to}${over ? '' : '，还没有满'}`,
        `  ${reached === '' ? '没有可看的单位' : reached}`,
        `  ${why === '' ? '可以公示' : `现在不能公示：${why}`}`,
      ].join('\n');
    })
    .join('\n');
}

function annualText(annual: SheetView['sheet']['annual']): string {
  const points = annual?.points ?? null;
  return annual === null || points === null ? '' : `  折合${annual.of} ${points} 分`;
}

/** One sheet, down to clauses and entries. `open` shows only one indicator, with every entry. */
export function sheetText(
  view: SheetView,
  names: Names,
  choice: { open?: string; whatIf?: boolean },
): string {
  const { sheet, unit, stage } = view;
  const shown = choice.open === undefined ? sheet.indicators : find(sheet.indicators, choice.open);
  const head = [
    `${sheet.label}  ${periodLabel(sheet.period)}  ${unit.name}（${unit.id}）  ${STAGE_LABELS[stage]}`,
    `得分 ${pointsText(sheet.points, sheet.outOf)}${sheet.band === null ? '' : `  ${sheet.band.label}`}${annualText(sheet.annual)}  计算至 ${sheet.asOf}`,
    ...(view.asStated === false ? ['！现在重新计算的结果与自评、核分或审定时的计分表不同'] : []),
  ];
  if (shown.length === 0) return [...head, `没有指标 “${choice.open ?? ''}”`].join('\n');
  return [
    ...head,
    ...shown.flatMap((one) => indicatorLines(one, names, '  ', choice.open !== undefined)),
    ...sheet.bonus.map(
      ({ label, points, open }) => `  加分 ${label}  ${open === false ? '不达要求' : pointsText(points)}`,
    ),
    ...sheet.vetoes
      .filter(({ strikes }) => strikes !== false)
      .map(
        ({ label, strikes, clause }) =>
          `  ${strikes === null ? '待定' : '✘'} ${label}${cited(names, clause)}`,
      ),
    ...(sheet.hiddenEntries > 0 ? [`  另有 ${sheet.hiddenEntries} 条您无权查看`] : []),
    ...(choice.whatIf === true ? ['', ...whatIfLines(view)] : []),
  ].join('\n');
}

function indicatorLines(
  { id, label, status, points, outOf, deductions, credits, read, parts, clause }: SheetIndicator,
  names: Names,
  indent: string,
  entries: boolean,
): readonly string[] {
  const said = status === 'not-applicable' ? '不适用' : pointsText(points, outOf);
  const inner = `${indent}    `;
  return [
    `${indent}${said.padEnd(10)}${label}（${id}）${cited(names, clause)}`,
    ...deductions
      .filter((one) => entries || one.points !== 0)
      .flatMap((one) => criterionLines(one, '扣', names, inner)),
    ...credits.flatMap((one) => criterionLines(one, '得', names, inner)),
    ...read.flatMap((one) => figureLines(one, inner, entries)),
    ...parts.flatMap((part) => indicatorLines(part, names, `${indent}  `, entries)),
  ];
}

function criterionLines(one: SheetCriterion, verb: string, names: Names, indent: string): readonly string[] {
  const points = one.points === null ? unknownText(one) : `${verb} ${one.points}`;
  const capped = one.uncapped !== null && one.points !== null && one.uncapped > one.points ? '（封顶）' : '';
  const missing = one.missing ? '（佐证逾期没有报送，按没有计）' : '';
  return [
    `${indent}${points}${capped}  ${one.label}（${one.id}）${missing}${cited(names, one.clause)}`,
    ...entryLines(one, `${indent}    `),
  ];
}

function figureLines(
  one: SheetFigure & { readonly as: 'part' | 'whole' | 'value' },
  indent: string,
  entries: boolean,
): readonly string[] {
  const as = { part: '其中', whole: '总数', value: '值' }[one.as];
  const value = one.grade ?? (one.value === null ? unknownText(one) : String(one.value));
  return [`${indent}${as} ${value}`, ...(entries ? entryLines(one, `${indent}    `) : [])];
}

function entryLines({ entries, supplied }: SheetFigure, indent: string): readonly string[] {
  if (supplied !== null) return [`${indent}${supplied.on} ${supplied.by} 报送`];
  return entries.map((entry) => `${indent}${entry.on} ${entry.case} 第${entry.seq}条`);
}

function whatIfLines({ whatIf, sheet }: SheetView): readonly string[] {
  if (whatIf.length === 0) return ['假如：没有失分'];
  const kinds = {
    criterion: '没有',
    case: '没有这一件',
    indicator: '得满',
    veto: '没有',
    missing: '补来',
  } as const;
  return [
    `假如（现在 ${pointsText(sheet.points)}）：`,
    ...whatIf.flatMap(({ without, label, points, gain, within }) => [
      `  ${kinds[without]} ${label}  ${pointsText(points)}${gain === null ? '' : `（多 ${gain}）`}`,
      ...(gain === null ? within.map((one) => `      ${withinText(one)}`) : []),
    ]),
  ];
}

/** Within an indicator, where the total is not known. */
function withinText({
  label,
  points,
  outOf,
  gain,
  atMost,
}: SheetView['whatIf'][number]['within'][number]): string {
  const more = gain === null ? `最多多 ${atMost ?? '？'}` : `多 ${gain}`;
  return `其中 ${label}  ${pointsText(points, outOf)}（${more}）`;
}

/** 通报: the ranking, the negative list, and how each unit moved. */
export function bulletinText({ label, period, ranking, negativeList, trend, names }: BulletinView): string {
  const name = (unit: string): string => names[unit] ?? unit;
  const moved = (unit: string): string => {
    const change = trend.find((one) => one.unit === unit)?.change ?? null;
    return change === null ? '' : `  比上期 ${change > 0 ? '+' : ''}${change}`;
  };
  return [
    `${label}  ${periodLabel(period)}通报`,
    ...ranking.map(
      ({ rank, tied, unit, points, outOf }) =>
        `  ${rank === null ? '—' : `${rank}${tied ? '（并列）' : ''}`}  ${name(unit)}  ${pointsText(points, outOf)}${moved(unit)}`,
    ),
    negativeList.length === 0 ? '负面清单：没有' : '负面清单：',
    ...negativeList.map(({ unit, reasons, losses }) => {
      const lost = losses.slice(0, 3).map((one) => `${one.label} ${one.points} 分`);
      const why = reasons.map((one) => one.label).join('、');
      return `  ${name(unit)}  ${why}${lost.length === 0 ? '' : `；失分：${lost.join('、')}`}`;
    }),
  ].join('\n');
}

/** What was entered. */
export function deedText({ type, scheme, period, unit, seq, points }: AssessmentDeed): string {
  return `✔ ${type} ${scheme} ${period} ${unit}，台账 assessment-${period.slice(0, 4)} 第${seq}条，得分 ${pointsText(points)}`;
}

function unknownText({ unknown }: SheetFigure): string {
  return unknown === null ? '不能评定' : UNKNOWN[unknown];
}

function cited(names: Names, clause: Parameters<Names['clauses']>[0]): string {
  return clause.length === 0 ? '' : `  ${names.clauses(clause)}`;
}

function find(indicators: readonly SheetIndicator[], id: string): readonly SheetIndicator[] {
  return indicators.flatMap((one) => (one.id === id ? [one] : find(one.parts, id)));
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
