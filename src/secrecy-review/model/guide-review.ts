import { documentOf } from '../../documents/index.js';
import type { FieldGuide, Facts } from '../../workflow/index.js';
import { hitText } from './hit-words.js';
import { secrecyOf } from './secrecy-facts.js';

/** What this paper adds to the form of its review: attachments that a person must have looked at, and what the screening found. */
export function guideReview(facts: Facts): Readonly<Record<string, FieldGuide>> {
  const { attachments, unscannable } = documentOf(facts);
  const unread = attachments.filter(({ id }) => unscannable.includes(id));
  const found = [...new Set(secrecyOf(facts).hits.map((hit) => hitText(hit, attachments)))].join('；');
  return {
    checkedByHand:
      unread.length === 0
        ? { absent: true }
        : {
            help: '这些附件程序读不全，须由您打开看过',
            options: unread.map(({ id, name }) => ({
              value: id,
              label: name,
              clause: [],
              with: {},
              list: null,
            })),
          },
    handling:
      found === '' ? { aside: true } : { help: `筛查命中——${found}。审查回答为“否”的，在此说明为何可以公开` },
  };
}
