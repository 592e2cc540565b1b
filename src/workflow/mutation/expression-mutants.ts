import type { MutationKind } from './mutant.js';

/** An expression with one token spoilt. */
export interface SpoiltExpression {
  readonly kind: MutationKind;
  readonly text: string;
  /** “并且”改成“或者” */
  readonly what: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|==|!=|<=|>=|&&|\|\||[<>!]/g;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** A closed list of texts; of such a list the first and the last stand for all. */
const LIST = /\[\s*(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*\s*\]/g;
const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '!': [''],
};

const WORDS: Readonly<Record<string, string>> = {
  '==': '等于',
  '!=': '不等于',
  '<': '小于',
  '<=': '不大于',
  '>': '大于',
  '>=': '不小于',
  '&&': '并且',
  '||': '或者',
  '!': '不',
};

function named(token: string): string {
  return `“${WORDS[token] ?? token}”`;
}

/** A text exchanged for one that nobody names. */
function exchanged(token: string): string {
  const text = token.slice(1, -1);
  return text === '' ? '空白换成别的' : `“${text}”换成别的`;
}

/**
 * Every way to spoil one token of a CEL expression: comparisons and connectives exchanged, numbers moved by one,
 * texts exchanged for another text. Names stay: an unknown fact does not load.
 */
export function expressionMutants(expression: string): readonly SpoiltExpression[] {
  const lists = [...expression.matchAll(LIST)].map(({ 0: list, index }) => ({
    from: index,
    to: index + list.length,
  }));
  const isMiddle = (at: number): boolean => {
    const list = lists.find(({ from, to }) => from < at && at < to);
    if (list === undefined) return false;
    const texts = [...expression.slice(list.from, list.to).matchAll(TEXT)].map(
      ({ index }) => list.from + index,
    );
    return texts.includes(at) && at !== texts[0] && at !== texts.at(-1);
  };
  const tokens = [...expression.matchAll(TOKEN)].filter(({ index }) => !isMiddle(index));
  return tokens.flatMap(({ 0: token, index }) =>
    spoilt(token).map(({ kind, to }) => ({
      kind,
      text: expression.slice(0, index) + to + expression.slice(index + token.length),
      what:
        kind === 'attribute' ? exchanged(token) : `${named(token)}${to === '' ? '去掉' : `改成${named(to)}`}`,
    })),
  );
}

function spoilt(token: string): readonly { readonly kind: MutationKind; readonly to: string }[] {
  const swaps = SWAPS[token];
  if (swaps !== undefined) return swaps.map((to) => ({ kind: 'operator', to }));
  if (/^\d/.test(token)) {
    const value = Number(token);
    return [value + 1, value - 1].map((to) => ({ kind: 'threshold', to: String(to) }));
  }
  const quote = token[0];
  if (quote !== '"' && quote !== "'") return [];
  return [{ kind: 'attribute', to: `${token.slice(0, -1)}-spoilt${quote}` }];
}
