import { escapeText } from '../html.js';

/** Control characters, halves of surrogate pairs and non-characters: one of them makes a whole XML document unreadable. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in XML. What XML cannot carry becomes U+FFFD, so that its place is seen. */
export function xmlText(text: string): string {
  return escapeText(text.replace(FORBIDDEN, '\uFFFD'));
}
