/** Markup that is safe to send as it is. Only `markup` makes it, so every text in it was escaped on the way. */
export class Html {
  private constructor(readonly text: string) {}

  static of(parts: TemplateStringsArray, slots: readonly Slot[]): Html {
    const urls = urlSlotsOf(parts);
    let text = parts[0] ?? '';
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      text += urls[i] === true ? escapeText(safeUrl(typeof slot === 'string' ? slot : '')) : fill(slot);
      text += parts[i + 1] ?? '';
    }
    return new Html(text);
  }
}

/** What may stand in a template: nothing (null, undefined, false), text, a number, markup, or a list of these. */
export type Slot = Html | string | number | null | undefined | false | readonly Slot[];

/**
 * The only way to build markup; every slot is escaped unless it is markup itself. A slot that is a whole `href`, `src` or `action`
 * must be an address of this site or of the web, never a script. (Not called `html`: prettier would lay out the
 * templates anew and thereby put blanks into texts.)
 * @throws RangeError for such an address that is neither
 * @throws SyntaxError when a template puts a slot into an unquoted attribute
 */
export function markup(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return Html.of(parts, slots);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\uFFFD',
};
// The control character is meant: HTML forbids U+0000 and browsers disagree on what to do with it.
const SPECIAL = new RegExp('[&<>"\'\\0]');
const EVERY_SPECIAL = new RegExp(SPECIAL, 'g');

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ENTITIES[sign] ?? '') : text;
}

const SAFE_URL = /^(?:\/(?![/\\])|[?#]|https?:\/\/)/;

/**
 * Lets through a path of this site, a query, a fragment, or a web address.
 * @throws RangeError for anything else: `javascript:`, `data:`, `//host`, relative names
 */
export function safeUrl(url: string): string {
  if (!SAFE_URL.test(url)) throw new RangeError(`链接地址不可用：${url}`);
  return url;
}

function fill(slot: Slot): string {
  if (typeof slot === 'string') return escapeText(slot);
  if (slot instanceof Html) return slot.text;
  if (typeof slot === 'number') return String(slot);
  if (slot === null || slot === undefined || slot === false) return '';
  let text = '';
  for (const part of slot) text += fill(part);
  return text;
}

const URL_ATTRIBUTE = /\s(?:href|src|action)="$/;
const UNQUOTED = /\s[\w-]+\s*=\s*$/;
const knownTemplates = new WeakMap<TemplateStringsArray, readonly boolean[]>();

/** Which slots are whole addresses; read once per template, because the parts of a template never change. */
function urlSlotsOf(parts: TemplateStringsArray): readonly boolean[] {
  const known = knownTemplates.get(parts);
  if (known !== undefined) return known;
  const before = parts.slice(0, -1);
  if (before.some((part) => UNQUOTED.test(part))) throw new SyntaxError('模板中的属性值缺少引号');
  const urls = before.map((part) => URL_ATTRIBUTE.test(part));
  knownTemplates.set(parts, urls);
  return urls;
}
