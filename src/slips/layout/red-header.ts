import { markup, parseBody, renderBody, type Html } from '../../publication/index.js';
import { chineseDay } from '../model/dates.js';
import type { SlipInput } from '../model/slip.js';

/** From here on a mark of full size would not stand on one line of 156 mm. */
const LONG_MARK = 12;

/**
 * 套红 — the paper under the mark of its organ, as GB/T 9704 arranges the parts. What is not decided yet (number,
 * day, day of printing) is left open for the hand, and a draft says that it is one.
 */
export function redHeader(input: SlipInput): Html {
  const { document } = input;
  const blocks = parseBody(input.body);
  const signed = blocks.some(({ type }) => type === 'signature');
  const issuers = [input.organ, ...document.coIssuers];
  const mark = `${issuers.join(' ')}${markSuffix(document)}`;
  return markup`${document.signedOn === null && markup`<p class="proof">清样，未签发，不得作为正式文件使用</p>`}
<p class="${mark.length > LONG_MARK ? 'mark mark-long' : 'mark'}">${mark}</p>
<p class="number">${document.documentNumber ?? '　　〔　　〕　　号'}</p><hr class="red">
<h1>${document.title}</h1>
${renderBody(blocks)}
${document.attachments.length > 0 && markup`<p>附件：${document.attachments.map(({ name }, index) => markup`${index > 0 && markup`<br>　　　　　`}${document.attachments.length > 1 && `${index + 1}．`}${name}`)}</p>`}
${!signed && markup`<p class="signature">${issuers.map((issuer) => markup`<span>${issuer}</span>`)}<span>${document.signedOn === null ? '　　年　月　日' : chineseDay(document.signedOn)}</span></p>`}
<p class="colophon"><span>${input.organ}</span><span>　　年　月　日印发</span></p>`;
}

/** What the mark says behind the organ's name; letters and what is no official paper bear the name alone. */
const SUFFIXES: Readonly<Record<string, string>> = { order: '令', minutes: '纪要', letter: '' };

function markSuffix({ kind, documentType }: SlipInput['document']): string {
  if (kind === 'information') return '';
  return SUFFIXES[documentType ?? ''] ?? '文件';
}
