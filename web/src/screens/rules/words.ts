/** What the ids in a report are called; kept with it. Reports from before that have none, and say ids. */
export interface Words {
  readonly names?: Readonly<Record<string, string>>;
  readonly frames?: readonly string[];
}

/** A name, or the id where nobody gave one. */
export function nameIn(id: string, { names = {} }: Words): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** A sentence of the service in which ids are said by their names. */
export function inWords(text: string, { names = {} }: Words): string {
  const said = text.replace(/“?\b([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*)\b”?/g, (whole, id: string) =>
    Object.hasOwn(names, id) ? `“${names[id] ?? id}”` : whole,
  );
  // Spaces stood around ids; Chinese needs none.
  return said.replace(/ ?(“[^“”]*”) ?/g, '$1');
}

/** Where a case stands, without what only holds other states. */
export function placesIn(ids: readonly string[], words: Words): string {
  const shown = ids.filter((id) => !(words.frames ?? []).includes(id) && !id.endsWith('-done'));
  return (shown.length > 0 ? shown : ids).map((id) => `“${nameIn(id, words)}”`).join('、');
}

/** `3wd` as people say it. */
export function termText(term: string): string {
  return term.replace(/^(\d+)wd$/, '$1 个工作日').replace(/^(\d+)d$/, '$1 日');
}

/** Roles as asked of an organ (`principal@organ`), by name. */
export function handsText(hands: readonly string[], roles: Readonly<Record<string, string>>): string {
  return [...new Set(hands.map((hand) => hand.split('@')[0] ?? hand))]
    .map((role) => roles[role] ?? role)
    .join('、');
}
