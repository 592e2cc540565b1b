/** Middle of a list; of an even number the upper one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs `work` for each of `count` items, `clients` at a time, and gives back items per second. */
export async function rateOf(
  count: number,
  clients: number,
  work: (item: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      const item = next;
      next += 1;
      await work(item);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (count * 1_000) / (performance.now() - started);
}
