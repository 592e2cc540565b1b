import type { PolicyLibrary, StatisticalForm } from '../policy/index.js';

/** Every form that the packs hold, oldest first; of a form that stands in several versions the latest is meant. */
export function statutoryForms({ packs }: PolicyLibrary): readonly StatisticalForm[] {
  const versions = [...packs.values()]
    .flat()
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const forms = new Map(
    versions.flatMap((version) => Object.values(version.forms).map((form) => [form.id, form])),
  );
  return [...forms.values()].toSorted((a, b) => a.years.from - b.years.from);
}
