import type { DisclosureAttribute, DocumentKind } from '../../documents/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { StateLabel } from '../../workflow/index.js';
import type { DeskBox } from './box.js';
import type { Light } from './light.js';

/** 催办情况 — `escalated`: told above, `reminded`: reminded, since the case came where it is. */
export type Urgency = 'escalated' | 'reminded' | 'normal';

/** A case on somebody's desk. */
export interface DeskItem {
  readonly caseId: string;
  readonly chart: string;
  /** Null of a sealed case, and of a case that is about no document. */
  readonly title: string | null;
  readonly kind: DocumentKind | null;
  readonly documentType: string | null;
  readonly attribute: DisclosureAttribute | null;
  readonly documentNumber: string | null;
  readonly organ: string;
  readonly division: string;
  readonly states: readonly StateLabel[];
  /** Tasks that wait for this person. */
  readonly tasks: readonly DeskTask[];
  /** Since when it waits; in 办结, when it was settled; in 催办, since when it is urged. */
  readonly since: string;
  readonly dueOn: LocalDate | null;
  readonly light: Light | null;
  readonly urgency: Urgency;
  readonly lastActor: string;
  readonly lastAt: string;
  /** For `If-Match`. */
  readonly version: number;
  readonly sealed: boolean;
}

export interface DeskTask {
  readonly task: string;
  readonly state: string;
}

/** Narrows a box; what is not named does not matter. */
export interface DeskFilter {
  /** Part of the title. */
  readonly title?: string;
  readonly kind?: DocumentKind;
  readonly state?: string;
  readonly division?: string;
}

/** Where the next page begins: the last case of this one. */
export interface DeskCursor {
  readonly since: string;
  readonly caseId: string;
}

export interface DeskPage {
  readonly items: readonly DeskItem[];
  readonly next: DeskCursor | null;
}

export type DeskCounts = Readonly<Record<DeskBox, number>>;
