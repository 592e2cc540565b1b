/** Pages of the list that readers look at in turn: more than these are rendered anew. */
const CAPACITY = 200;

/**
 * Pages rendered from the archive, kept under the archive's stamp and what was asked. The stamp is read first: a page
 * rendered while something is released may be newer than its stamp, never older, and what was withdrawn is gone with
 * the next request.
 */
export class RenderedPages {
  readonly #pages = new Map<string, string>();

  /** The page for a question; rendered only if this question was not answered since the archive last changed. */
  async of(stamp: number, question: unknown, render: () => Promise<string>): Promise<string> {
    const key = `${stamp} ${JSON.stringify(question)}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = await render();
    this.#pages.set(key, page);
    if (this.#pages.size > CAPACITY) this.#dropOldest();
    return page;
  }

  #dropOldest(): void {
    const [oldest] = this.#pages.keys();
    if (oldest !== undefined) this.#pages.delete(oldest);
  }
}
