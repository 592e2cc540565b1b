import type { EntityClass } from '../database/index.js';
import { FiguresHitRow } from './entities/figures-hit.js';
import { FiguresReadRow } from './entities/figures-read.js';
import { FiguresRecordRow } from './entities/figures-record.js';
import { FiguresSuppliedRow } from './entities/figures-supplied.js';

/** Tables of this room. */
export const figuresEntities: readonly EntityClass[] = [
  FiguresRecordRow,
  FiguresHitRow,
  FiguresReadRow,
  FiguresSuppliedRow,
];
