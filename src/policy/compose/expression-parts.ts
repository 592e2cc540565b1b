import { Environment, type ASTNode } from '@marcbachmann/cel-js';

const parser = new Environment({ unlistedVariablesAreDyn: true });

/** The requirements that an expression joins with `&&`, each in one spelling; null when it cannot be parsed. */
export function conjuncts(expression: string): ReadonlySet<string> | null {
  return parts(expression, '&&');
}

/** The alternatives that an expression joins with `||`, each in one spelling; null when it cannot be parsed. */
export function disjuncts(expression: string): ReadonlySet<string> | null {
  return parts(expression, '||');
}

function parts(expression: string, operator: '&&' | '||'): ReadonlySet<string> | null {
  let root: ASTNode;
  try {
    root = parser.parse(expression).ast;
  } catch {
    return null;
  }
  const found = new Set<string>();
  const open: ASTNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.op === operator) open.push(...node.args);
    else found.add(spell(node));
  }
  return found;
}

/** One spelling for expressions that differ only in white space, brackets or quotes. */
function spell(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(spell).join(',')}]`;
  if (isNode(node)) return `(${node.op} ${spell(node.args)})`;
  if (typeof node === 'bigint') return `${node}n`;
  if (node instanceof Uint8Array) return `b${Buffer.from(node).toString('hex')}`;
  // An unsigned literal (`3u`) comes as an object around its value.
  if (typeof node === 'object' && node !== null && 'value' in node) return `u${spell(node.value)}`;
  return `${typeof node}:${JSON.stringify(node)}`;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
