import type { PolicyPack } from '../../policy/index.js';

/** What kind of number may stand for a key. */
export interface FigureKind {
  /** A number of things: no fractions. */
  readonly whole: boolean;
  /** It says how much more or less there is (本年增/减), so it may be below 0. */
  readonly mayFall: boolean;
  /** The most that it can be: 100 of a percentage, 1 of a share; null: no bound. */
  readonly most: number | null;
}

/** Of a key that neither a form nor a measure knows. */
export const ANY_FIGURE: FigureKind = { whole: false, mayFall: false, most: null };

const PERCENT = ['%', '％', '百分比'];
const SHARE = ['比例', 'share'];

/**
 * What kind of number a key stands for: by the cell of a form (`table.row.column`, perhaps behind the name of the
 * form), or by the measure of that name. Where two forms tell it differently, what either allows is allowed.
 */
export function figureKindOf(pack: Pick<PolicyPack, 'forms' | 'measures'>, key: string): FigureKind {
  const kinds = [...cellKinds(pack, key), ...measureKinds(pack, key)];
  if (kinds.length === 0) return ANY_FIGURE;
  const bounds = kinds.map(({ most }) => most);
  return {
    whole: kinds.every(({ whole }) => whole),
    mayFall: kinds.some(({ mayFall }) => mayFall),
    most: bounds.includes(null) ? null : Math.max(...bounds.map(Number)),
  };
}

function cellKinds({ forms }: Pick<PolicyPack, 'forms'>, key: string): readonly FigureKind[] {
  const parts = key.split('.');
  const [table, row, column] = parts.slice(-3);
  return Object.values(forms).flatMap((form) => {
    if (parts.length > 3 && parts[0] !== form.id) return [];
    const found = form.tables.find(({ id }) => id === table);
    const inRow = found?.rows.find(({ id }) => id === row);
    const inColumn = found?.columns.find(({ id }) => id === column);
    const type = inRow?.type ?? inColumn?.type;
    if (inRow === undefined || inColumn === undefined || type === undefined) return [];
    const most = mostOf(inRow.unit ?? inColumn.unit);
    return [{ whole: type !== 'amount' && most === null, mayFall: type === 'change', most }];
  });
}

function measureKinds({ measures }: Pick<PolicyPack, 'measures'>, key: string): readonly FigureKind[] {
  const measure = measures[key];
  if (measure === undefined) return [];
  const most = mostOf(measure.unit);
  // What adds something up may add amounts; what counts, counts whole things.
  return [{ whole: most === null && measure.sum === undefined, mayFall: false, most }];
}

function mostOf(unit: string | undefined): number | null {
  if (unit === undefined) return null;
  if (PERCENT.includes(unit)) return 100;
  return SHARE.includes(unit) ? 1 : null;
}
