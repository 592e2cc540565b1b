import type { ASTNode } from '@marcbachmann/cel-js';
import type { FactShape } from '../rules/fact-shape.js';
import { DYN } from '../rules/fact-shape.js';

export type FactPath = readonly string[];

/** What a loop's variable stands for: one of some words, or an item of some facts. */
export type BoundVariable =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'item'; readonly of: readonly FactPath[] };
export type Bound = ReadonlyMap<string, BoundVariable>;

/** A path as people read it: `document.attribute`, `approvals.sign-off.outcome`. */
export function nameOf(path: FactPath): string {
  return path.join('.');
}

/**
 * The paths that a chain of names and keys may lead to, from the roots of the facts; several where a key is
 * a loop's variable that runs over words. Null for anything computed.
 */
export function expandPaths(node: ASTNode, bound: Bound): readonly FactPath[] | null {
  switch (node.op) {
    case 'id':
      return bound.has(node.args) ? null : [[node.args]];
    case '.': {
      const [inner, name] = node.args;
      return expandPaths(inner, bound)?.map((path) => [...path, name]) ?? null;
    }
    case '[]': {
      const [inner, key] = node.args;
      const words = wordsOf(key, bound);
      const paths = expandPaths(inner, bound);
      if (words === null || paths === null) return null;
      return paths.flatMap((path) => words.map((word) => [...path, word]));
    }
    default:
      return null;
  }
}

function wordsOf(key: ASTNode, bound: Bound): readonly string[] | null {
  if (key.op === 'value') return typeof key.args === 'string' ? [key.args] : null;
  const variable = key.op === 'id' ? bound.get(key.args) : undefined;
  return variable?.kind === 'word' ? variable.words : null;
}

/** The declared shape of a fact; null where the facts do not have it. */
export function shapeAt(facts: ReadonlyMap<string, FactShape>, path: FactPath): FactShape | null {
  const [root = '', ...names] = path;
  let shape = facts.get(root) ?? null;
  for (const name of names) {
    if (shape === null) return null;
    if (shape.kind === 'dyn') return DYN;
    if (shape.kind === 'map') shape = shape.value;
    else shape = shape.kind === 'object' ? (shape.fields.get(name) ?? null) : null;
  }
  return shape;
}
