import type { ScoredUnitDto, SheetMoveDto, SheetViewDto, UnitLineDto } from '../../api/types.gen';

/** How far a score has come, in order. */
export const STAGES: readonly { readonly id: UnitLineDto['stage']; readonly label: string }[] = [
  { id: 'open', label: '未自评' },
  { id: 'self-scored', label: '已自评' },
  { id: 'reviewed', label: '已核分' },
  { id: 'public', label: '公示中' },
  { id: 'decided', label: '已审定' },
];

export const DEEDS: Readonly<Record<SheetMoveDto['deed'], string>> = {
  'self-score': '自评',
  review: '核分',
  appeal: '申诉',
  answer: '答复申诉',
  decide: '审定',
};

/** Why a figure is not known. */
export const UNKNOWN = {
  'not-counted': '无从统计',
  'not-due': '佐证还没有到期',
  'not-supplied': '到期没有报送',
} as const;

export function stageLabel(stage: UnitLineDto['stage']): string {
  return STAGES.find(({ id }) => id === stage)?.label ?? stage;
}

/** Points, or that they are not known. */
export function pointsText(points: number | null): string {
  return points === null ? '无法计分' : `${points} 分`;
}

/** The scheme, period and unit of a score, below `/assessments` of the service and `/assessment` of the office. */
export function scoreAt(scheme: string, period: string, unit: ScoredUnitDto['id']): string {
  return [scheme, period, unit].map(encodeURIComponent).join('/');
}

/** The name of a criterion of a sheet by its id; the id itself where the sheet does not have it. */
export function criterionLabel(view: SheetViewDto, id: string): string {
  return criteriaOf(view).find((one) => one.id === id)?.label ?? id;
}

/** What may be appealed against: lines with their entries, and indicators that are read from evidence. */
export function criteriaOf({ sheet }: SheetViewDto): readonly Criterion[] {
  const named = (one: Criterion): Criterion => ({ id: one.id, label: one.label, entries: one.entries });
  const below = (one: SheetViewDto['sheet']['indicators'][number]): readonly Criterion[] => [
    ...(one.read.length > 0
      ? [{ id: one.id, label: one.label, entries: one.read.flatMap(({ entries }) => entries) }]
      : []),
    ...[...one.deductions, ...one.credits].map(named),
    ...one.parts.flatMap(below),
  ];
  return [
    ...sheet.indicators.flatMap(below),
    ...sheet.bonus.flatMap(({ credits }) => credits.map(named)),
    ...sheet.vetoes.map(({ id, label, figure }) => ({ id, label, entries: figure?.entries ?? [] })),
  ];
}

export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly { readonly case: string; readonly seq: number; readonly on: string }[];
}
