/** A figure as every format prints it; what is unknown is blank, which is not 0. */
export function printed(value: number | null): string {
  return value === null ? '' : String(value);
}

/** The difference of two figures, free of the dust of binary fractions (万元 have at most 6 places). */
export function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : exact(one - other);
}

/** A sum free of the dust of binary fractions; null where a term is unknown. */
export function sumOf(terms: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return exact(sum);
}

function exact(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
