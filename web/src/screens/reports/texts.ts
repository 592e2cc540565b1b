/** What people wrote of a report, by paragraph. */
export type Texts = Readonly<Record<string, string>>;

/** Kept in the tab only: nothing of it stays behind on a desk that others use. */
function placeOf(organ: string, year: number): string {
  return `report/${organ}/${year}`;
}

/** What was written in this tab before. */
export function draftedTexts(organ: string, year: number): Texts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(organ, year)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([id, text]) => (typeof text === 'string' ? [[id, text]] : [])),
    );
  } catch {
    return {};
  }
}

/** Keeps what is written, so that a reload loses nothing. */
export function keepTexts(organ: string, year: number, texts: Texts): void {
  try {
    sessionStorage.setItem(placeOf(organ, year), JSON.stringify(texts));
  } catch {
    // A browser that keeps nothing still writes the report that is on the screen.
  }
}
