const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Where a line of text ends. Runs inside a paragraph are joined without a gap: formatting may cut a mark into pieces. */
const LINE_TAGS: ReadonlySet<string> = new Set([
  '/w:p',
  '/a:p',
  '/w:tc',
  'w:br',
  'w:cr',
  'w:br/',
  'w:cr/',
  '/w:instrText',
]);

/**
 * The words of an XML part, for screening only. One pass from tag to tag, so that no input makes it slow.
 * @param everyElement whether every element is a line of its own, as in a list of properties
 */
export function partText(xml: string, everyElement: boolean): string {
  const pieces: string[] = [];
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at);
    if (open === -1) {
      pieces.push(xml.slice(at));
      break;
    }
    pieces.push(xml.slice(at, open));
    const close = xml.indexOf('>', open);
    if (close === -1) break;
    const name = /^[^\s>]*/.exec(xml.slice(open + 1, Math.min(close, open + 40)))?.[0] ?? '';
    if (LINE_TAGS.has(name) || (everyElement && name.startsWith('/'))) pieces.push('\n');
    else if (name === 'w:tab/' || name === 'w:tab') pieces.push(' ');
    at = close + 1;
  }
  return decodeEntities(pieces.join(''));
}

/** Turns the entities of XML and HTML output back into characters; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
