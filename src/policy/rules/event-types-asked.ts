import type { ASTNode } from '@marcbachmann/cel-js';
import { fixedIn } from './comparisons.js';

/**
 * The types of entries outside which an expression cannot hold: `event.type == "RETURN" && …`. Null where it cannot
 * be told, and every entry must be asked.
 */
export function eventTypesAsked(node: ASTNode): ReadonlySet<string> | null {
  switch (node.op) {
    case '&&': {
      const [left, right] = node.args;
      return eventTypesAsked(left) ?? eventTypesAsked(right);
    }
    case '||': {
      const [left, right] = node.args.map((one) => eventTypesAsked(one));
      return left == null || right == null ? null : new Set([...left, ...right]);
    }
    case '==': {
      const [left, right] = node.args;
      if (isType(left)) return typesIn(right);
      return isType(right) ? typesIn(left) : null;
    }
    case 'in': {
      const [left, right] = node.args;
      return isType(left) ? typesIn(right) : null;
    }
    default:
      return null;
  }
}

function isType(node: ASTNode): boolean {
  return (
    node.op === '.' && node.args[1] === 'type' && node.args[0].op === 'id' && node.args[0].args === 'event'
  );
}

/** Only what stands there fixed: a computed side may come to any type. */
function typesIn(node: ASTNode): ReadonlySet<string> | null {
  const literal = node.op === 'value' || (node.op === 'list' && node.args.every((one) => one.op === 'value'));
  return literal ? new Set(fixedIn(node).map(String)) : null;
}
