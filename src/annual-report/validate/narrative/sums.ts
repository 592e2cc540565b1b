import type { ClauseRef } from '../../../kernel/index.js';
import { compare, decimalText, parseDecimal, sum, type Decimal } from '../../model/decimal.js';
import { reportFinding } from '../../model/finding.js';
import type { Compared } from './told.js';
import { quoted, sentencesIn, type Passage } from './text.js';

interface Figure {
  readonly value: Decimal;
  readonly unit: string;
  readonly at: number;
}

const FIGURE = /(\d[\d,]{0,20}(?:\.\d{1,8})?)(?:余|多)?(万?[条件次篇个人项套户份封宗起例])/g;
const ALTOGETHER =
  /(?:合计|共计|总计)(?:为)?(\d[\d,]{0,20}(?:\.\d{1,8})?)(万?[条件次篇个人项套户份封宗起例])/g;

/**
 * Adds up what the text itself breaks down: `2425条，其中…1818条，…182条，…425条` and `…123件，…68件，…383件，合计574件`.
 * Parts that are fewer than the whole say nothing: the text need not list them all. Parts that are more are wrong.
 */
export function addUp(passages: readonly Passage[], clause: readonly ClauseRef[]): Compared {
  const compared = passages.flatMap(({ section, text }) =>
    sentencesOf(text).flatMap(({ sentence, before }) => [
      ...amongThem(sentence, before, section, clause),
      ...altogether(sentence, section, clause),
    ]),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    ties: compared.flatMap(({ ties }) => ties),
  };
}

function sentencesOf(text: string): readonly { readonly sentence: string; readonly before: string }[] {
  const sentences = sentencesIn(text);
  return sentences.map((sentence, index) => ({ sentence, before: sentences[index - 1] ?? '' }));
}

function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((found) => {
    const value = parseDecimal(found[1] ?? '');
    return value === null ? [] : [{ value, unit: found[2] ?? '', at: found.index }];
  });
}

function amongThem(
  sentence: string,
  before: string,
  section: string,
  clause: readonly ClauseRef[],
): readonly Compared[] {
  const at = sentence.indexOf('其中');
  if (at === -1) return [];
  const tail = sentence.slice(at);
  const here = figuresIn(sentence.slice(0, at));
  const first = figuresIn(tail)[0];
  if (first === undefined) return [];
  const alike = (all: readonly Figure[]): readonly Figure[] => all.filter(({ unit }) => unit === first.unit);
  const nearest = alike(here).at(-1);
  const wholes = [...alike(here).toReversed(), ...(nearest === undefined ? alike(figuresIn(before)) : [])];
  // Parts may run over a semicolon, or end at it: whichever agrees is how it was meant.
  const segments = tail.split(/[;；]/);
  for (let length = 1; length <= segments.length; length++) {
    const parts = alike(figuresIn(segments.slice(0, length).join('；')));
    const total = sum(parts.map(({ value }) => value));
    const whole = wholes.find(({ value }) => compare(value, total) === 0);
    if (parts.length > 1 && whole !== undefined) return [tie(sentence, parts, whole)];
  }
  const parts = alike(figuresIn(segments[0] ?? ''));
  const total = sum(parts.map(({ value }) => value));
  if (nearest === undefined || parts.length < 2 || compare(total, nearest.value) <= 0) return [];
  return [
    wrong(
      `其中各项${listed(parts)}，合计 ${decimalText(total)}，多于总数 ${decimalText(nearest.value)}`,
      sentence,
      section,
      clause,
    ),
  ];
}

function altogether(sentence: string, section: string, clause: readonly ClauseRef[]): readonly Compared[] {
  return [...sentence.matchAll(ALTOGETHER)].flatMap((found) => {
    const told = parseDecimal(found[1] ?? '');
    const parts = figuresIn(sentence.slice(0, found.index)).filter(({ unit }) => unit === found[2]);
    if (told === null || parts.length < 2) return [];
    const total = sum(parts.map(({ value }) => value));
    if (compare(total, told) === 0)
      return [tie(sentence, parts, { value: told, unit: found[2] ?? '', at: 0 })];
    return [
      wrong(
        `各项${listed(parts)}，合计应为 ${decimalText(total)}，写的是 ${decimalText(told)}`,
        sentence,
        section,
        clause,
      ),
    ];
  });
}

function listed(parts: readonly Figure[]): string {
  return ` ${parts.map(({ value }) => decimalText(value)).join('＋')}`;
}

function tie(sentence: string, parts: readonly Figure[], whole: Figure): Compared {
  return {
    findings: [],
    ties: [
      {
        quote: quoted(sentence),
        said: `${parts.map(({ value }) => decimalText(value)).join('＋')}＝${decimalText(whole.value)}，一致`,
      },
    ],
  };
}

function wrong(message: string, sentence: string, section: string, clause: readonly ClauseRef[]): Compared {
  return {
    ties: [],
    findings: [
      reportFinding({
        code: 'text-sum-wrong',
        severity: 'warning',
        section,
        quotes: [quoted(sentence)],
        message,
        cure: '请核对后更正正文',
        clause,
      }),
    ],
  };
}
