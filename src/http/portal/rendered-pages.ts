/** Pages of the list that readers look at in turn: more than these are rendered anew. */
const CAPACITY = 200;

/**
 * Pages rendered from what the database said a moment ago, kept by just that: the same rows are the same page, and one
 * row more, less or changed is another. What was withdrawn is therefore gone with the next request.
 */
export class RenderedPages {
  readonly #pages = new Map<string, string>();

  /** The page of a view; rendered only if this very view was not rendered lately. */
  of<View extends object>(view: View, render: (view: View) => string): string {
    const key = JSON.stringify(view);
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = render(view);
    this.#pages.set(key, page);
    if (this.#pages.size > CAPACITY) this.#dropOldest();
    return page;
  }

  #dropOldest(): void {
    const [oldest] = this.#pages.keys();
    if (oldest !== undefined) this.#pages.delete(oldest);
  }
}
