import type { ASTNode } from '@marcbachmann/cel-js';

/** The names that a node spells from a root on; null where a part is computed or bound by a macro. */
export function pathOf(node: ASTNode, isBound: (name: string) => boolean): readonly string[] | null {
  switch (node.op) {
    case 'id':
      return isBound(node.args) ? null : [node.args];
    case '.':
    case '.?': {
      const owner = pathOf(node.args[0], isBound);
      return owner === null ? null : [...owner, node.args[1]];
    }
    case '[]':
    case '[?]': {
      const [container, index] = node.args;
      const owner = pathOf(container, isBound);
      return owner !== null && index.op === 'value' && typeof index.args === 'string'
        ? [...owner, index.args]
        : null;
    }
    default:
      return null;
  }
}

/** Fixed values that one side of a comparison can come to; what is compared inside it belongs to other facts. */
export function fixedIn(node: ASTNode): readonly (string | number | boolean)[] {
  switch (node.op) {
    case 'value': {
      const value: unknown = node.args;
      if (typeof value === 'bigint') return [Number(value)];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [value]
        : [];
    }
    case 'list':
      return node.args.flatMap(fixedIn);
    case '?:': {
      const [, yes, no] = node.args;
      return [...fixedIn(yes), ...fixedIn(no)];
    }
    case '-_':
      return fixedIn(node.args).map((value) => (typeof value === 'number' ? -value : value));
    default:
      return [];
  }
}
