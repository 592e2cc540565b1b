import { clauseRef, type ClauseRef, type LocalDate } from '../../kernel/index.js';

/** An article and the day from which it stands in the place of the one below it. */
export interface DatedClause {
  readonly from: string;
  readonly clause: ClauseRef;
}

/** Of articles, latest first, the one in force on a day; empty before the earliest. */
export function clauseOn(articles: readonly DatedClause[], on: LocalDate): readonly ClauseRef[] {
  const inForce = articles.find(({ from }) => from <= on);
  return inForce === undefined ? [] : [inForce.clause];
}

const NON_CLASSIFIED_SYSTEM: readonly DatedClause[] = [
  { from: '2024-05-01', clause: clauseRef('npc-secrecy-law-2024#31') },
  { from: '2010-10-01', clause: clauseRef('npc-secrecy-law-2010#24') },
];

/**
 * 不得使用非涉密信息系统存储、处理国家秘密 — the article in force on a day. It is the day on which somebody
 * tries to store, not the day whose law governs the case: what is forbidden today is forbidden for old drafts too.
 */
export function nonClassifiedSystem(on: LocalDate): readonly ClauseRef[] {
  return clauseOn(NON_CLASSIFIED_SYSTEM, on);
}
