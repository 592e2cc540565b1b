/** Rows of every table in a Markdown text: their cells, and whether the last column lists words never to be used. */
function rows(text) {
  const found = [];
  let header = null;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) header = null;
    else if (!/^\|[\s:|-]+\|$/.test(line)) {
      const cells = line.split('|').slice(1, -1);
      if (header === null) header = cells;
      else found.push({ cells, hasNever: header.at(-1).trim() === 'never' });
    }
  }
  return found;
}

function spans(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span]) => span);
}

/** Every code word of the glossary: what stands in backticks in any cell but the column `never`. `a.b` gives `a`, `b` and `a.b`. */
export function glossaryWords(text) {
  const words = new Set();
  for (const { cells, hasNever } of rows(text)) {
    const usable = hasNever ? cells.slice(0, -1) : cells;
    for (const span of usable.flatMap(spans).flatMap((found) => found.split(/[\s,/]+/))) {
      words.add(span);
      for (const part of span.split('.')) words.add(part);
    }
  }
  return words;
}

/** Names that the glossary forbids, each with the word in its place; a word with a meaning of its own is not forbidden. */
export function forbiddenNames(text) {
  const known = glossaryWords(text);
  const forbidden = new Map();
  for (const { cells } of rows(text).filter(({ hasNever }) => hasNever)) {
    for (const name of spans(cells.at(-1)).filter((span) => !known.has(span))) {
      forbidden.set(name, spans(cells[1]).join(' / '));
    }
  }
  return forbidden;
}
