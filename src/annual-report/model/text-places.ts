import { refusal, type Refusal } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';

/** What people wrote, by draft, by section, or `footer-<field>`. */
export type Texts = Readonly<Record<string, string>>;

/** Where a form has room for words: drafts, whole sections, and what stands under the tables. */
export function textPlaces({ writing, sections, footer }: StatisticalForm): readonly string[] {
  return [
    ...writing.drafts.map(({ id }) => id),
    ...sections.map(({ id }) => id),
    ...footer.map(({ id }) => `footer-${id}`),
  ];
}

/** The texts for which a form has a place; of a draft that was begun in another form the others wait for theirs. */
export function placedTexts(form: StatisticalForm, texts: Texts): Texts {
  const places = new Set(textPlaces(form));
  return Object.fromEntries(Object.entries(texts).filter(([id]) => places.has(id)));
}

/** Texts for which the form has no place: they would be lost silently. */
export function strangeTexts(form: StatisticalForm, texts: Texts): readonly Refusal[] {
  const places = textPlaces(form);
  return Object.keys(texts)
    .filter((id) => !places.includes(id))
    .map((id) =>
      refusal({
        code: 'report-text-unknown',
        message: `表式 ${form.id} 没有编号为“${id}”的段落`,
        cure: `可写：${places.join('、')}`,
        facts: { text: id.slice(0, 80) },
      }),
    );
}

/** Texts laid over others; null takes one out. */
export function laidOver(kept: Texts, now: Readonly<Record<string, string | null>>): Texts {
  const all = Object.entries({ ...kept, ...now });
  return Object.fromEntries(all.flatMap(([id, text]) => (text === null ? [] : [[id, text] as const])));
}
