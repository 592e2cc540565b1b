export { deskEntities } from './entities.js';
export { BOX_LABELS, DESK_BOXES, isDeskBox, type DeskBox } from './model/box.js';
export { deskCsv } from './model/desk-csv.js';
export type {
  DeskCounts,
  DeskCursor,
  DeskFilter,
  DeskItem,
  DeskPage,
  DeskTask,
  Urgency,
} from './model/desk-item.js';
export type { Light } from './model/light.js';
export { Phrases, type Phrase } from './phrases.js';
export { PastDesk, type PastCounts } from './queries/past-desk.js';
export { Desk, type DeskRequest } from './queries/desk.js';
