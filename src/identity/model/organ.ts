import type { LocalDate } from '../../kernel/index.js';

/** 机关 · 处室 · 直属单位 · 市县主管部门. */
export const ORGAN_KINDS = ['organ', 'division', 'affiliate', 'local-bureau'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

/** How the front part of an index number (索引号) was formed: GB 11714 (9), GB 32100 (18), or locally. */
export const INDEX_SCHEMES = ['org9', 'uscc18', 'local'] as const;
export type IndexScheme = (typeof INDEX_SCHEMES)[number];

/** The front part of the organ's index numbers; it stays with a document even when the organ changes. */
export interface OrganIndex {
  readonly scheme: IndexScheme;
  /** Six to eighteen digits, capital letters and hyphens. */
  readonly front: string;
  /** Digits of the serial number behind the year, four to seven. */
  readonly digits: number;
}

/** A node of the one tree in which everybody stands. */
export interface Organ {
  /** Slug, chosen once. */
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: OrganKind;
  readonly name: string;
  /** 机关代字, with which its document numbers begin; the usual one first. */
  readonly documentCodes: readonly string[];
  readonly index: OrganIndex | null;
  /** Administrative division (行政区划代码), six digits. */
  readonly region: string | null;
  /** Day from which the organ no longer exists (撤并). */
  readonly closedOn: LocalDate | null;
}

/** Narrows text to a kind of organ. */
export function isOrganKind(text: unknown): text is OrganKind {
  return ORGAN_KINDS.some((kind) => kind === text);
}

/** Narrows text to a scheme of index numbers. */
export function isIndexScheme(text: unknown): text is IndexScheme {
  return INDEX_SCHEMES.some((scheme) => scheme === text);
}

/**
 * Whether an organ acts in its own name. Divisions and affiliates act within their organ; a local bureau
 * belongs to its own government and is only guided (业务指导) from above.
 */
export function isHouse(organ: Organ): boolean {
  return organ.kind === 'organ' || organ.kind === 'local-bureau';
}
