type Node = unknown;

/**
 * Writes a description that says `nullable: true`, as OpenAPI 3.0 did, in the words of 3.1: a type that is also
 * `null`, so that generated clients know it. Returns a copy.
 */
export function withNullTypes<T>(node: T): T {
  return rewritten(node) as T;
}

function rewritten(node: Node): Node {
  if (Array.isArray(node)) return node.map(rewritten);
  if (!isObject(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewritten(value)]));
  const { nullable, ...schema } = copy;
  return nullable === true ? orNull(schema) : copy;
}

function orNull(schema: Record<string, Node>): Node {
  const { type, enum: values, description, allOf, ...rest } = schema;
  const said = description === undefined ? {} : { description };
  if (Array.isArray(allOf))
    return { ...rest, anyOf: [...(allOf as readonly Node[]), { type: 'null' }], ...said };
  if (typeof type !== 'string') return schema;
  const closed = Array.isArray(values) ? { enum: [...(values as readonly Node[]), null] } : {};
  return { ...rest, type: [type, 'null'], ...closed, ...said };
}

function isObject(node: Node): node is Record<string, Node> {
  return typeof node === 'object' && node !== null;
}
