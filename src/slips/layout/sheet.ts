import { createHash } from 'node:crypto';
import { FONT_STYLESHEET, markup, type Html } from '../../publication/index.js';
import { SHEET_STYLE } from './style.js';

const RULES = SHEET_STYLE.text.slice('<style>'.length, -'</style>'.length);

/** Lets a browser apply the one style of a sheet, fetch our typefaces, and nothing else. */
export const SHEET_POLICY = [
  "default-src 'none'",
  `style-src 'self' 'sha256-${createHash('sha256').update(RULES).digest('base64')}'`,
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of A4 around a slip: the same on the screen, on paper and as PDF. */
export function sheet(title: string, content: Html, fonts: string = FONT_STYLESHEET): string {
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${fonts}">${SHEET_STYLE}</head>
<body><main>${content}</main></body></html>`.text;
}

/** A row of a form: what is asked, and what stands there; a blank is printed to be filled by hand. */
export function row(label: string, value: string | Html | null): Html {
  return markup`<tr><th scope="row">${label}</th><td colspan="3">${value}</td></tr>`;
}

/** A long question whose answer is a tick. */
export function tickRow(question: string, ticks: string): Html {
  return markup`<tr><th scope="row" colspan="3" class="question">${question}</th><td>${ticks}</td></tr>`;
}

/** Two short questions beside each other. */
export function rowOfTwo(
  [label, value]: readonly [string, string | null],
  [other, otherValue]: readonly [string, string | null],
): Html {
  return markup`<tr><th scope="row">${label}</th><td>${value}</td><th scope="row">${other}</th><td>${otherValue}</td></tr>`;
}
