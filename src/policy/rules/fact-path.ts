import type { FactShape } from './fact-shape.js';
import type { UnknownName } from './reads.js';

/** The first name of a dotted path (`case.division`) that the facts do not have, or null. */
export function unknownInPath(path: string, facts: ReadonlyMap<string, FactShape>): UnknownName | null {
  const [root = '', ...names] = path.split('.');
  let shape = facts.get(root);
  if (shape === undefined) return { of: [], name: root, known: [...facts.keys()], at: 0 };
  const walked = [root];
  for (const name of names) {
    if (shape.kind === 'dyn') return null;
    const inner: FactShape | undefined = shape.kind === 'map' ? shape.value : memberOf(shape, name);
    if (inner === undefined) {
      return { of: walked, name, known: shape.kind === 'object' ? [...shape.fields.keys()] : [], at: 0 };
    }
    walked.push(name);
    shape = inner;
  }
  return null;
}

function memberOf(shape: FactShape, name: string): FactShape | undefined {
  return shape.kind === 'object' ? shape.fields.get(name) : undefined;
}
