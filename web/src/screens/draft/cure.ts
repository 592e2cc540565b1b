/**
 * The field in which a reason can be cured: of the facts on which the reason rests, the first that is still empty, or
 * else the last that was asked. Null where none of them is a field of the screen.
 * @param facts path → value, in the order in which the rule asked
 * @param isField whether the screen offers such a field
 */
export function cureField(
  facts: Readonly<Record<string, unknown>>,
  isField: (name: string) => boolean,
): string | null {
  const asked = Object.entries(facts).flatMap(([path, value]) => {
    const name = fieldAt(path);
    return name !== null && isField(name) ? [{ name, empty: isEmpty(value) }] : [];
  });
  return (asked.find(({ empty }) => empty) ?? asked.at(-1))?.name ?? null;
}

/** The field that holds a fact; bodies are known to facts by their hash. */
function fieldAt(path: string): string | null {
  const [room, ...rest] = path.split('.');
  if (rest.length === 0) return null;
  const name = rest.join('.').replace(/^bodyHash$/, 'body');
  if (room === 'document') return name;
  return room === 'interpretation' ? `interpretation.${name}` : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
