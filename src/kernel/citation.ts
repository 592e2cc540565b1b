/**
 * `instrument#article` — where a rule comes from: `gwy-ling-711#26`, `zj-housing-plan-2017#3`.
 * After the article number may follow paragraph and item: `gwy-ling-711#33.2`, `gwy-ling-711#36.1.3`.
 */
export type ClauseRef = string & { readonly _: 'ClauseRef' };

const CLAUSE = /^[a-z0-9][a-z0-9-]*#[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/;

/** Narrows text to a well-formed clause reference; whether it resolves is the registry's question. */
export function isClauseRef(text: unknown): text is ClauseRef {
  return typeof text === 'string' && CLAUSE.test(text);
}

/**
 * Parses a clause reference.
 * @throws RangeError when malformed
 */
export function clauseRef(text: string): ClauseRef {
  if (!isClauseRef(text)) throw new RangeError(`条款引用格式不对（应为 文件编号#条号）：${text}`);
  return text;
}

/** The instrument's id. */
export function instrumentOf(ref: ClauseRef): string {
  return ref.slice(0, ref.indexOf('#'));
}

/** The article number with paragraph and item, if any. */
export function articleOf(ref: ClauseRef): string {
  return ref.slice(ref.indexOf('#') + 1);
}
