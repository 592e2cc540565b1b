import type { EvidenceLineDto, SheetMoveDto, SheetViewDto } from '../../api/types.gen';
import { criteriaOf } from './words';

/** What somebody is about to do. */
export type Deed =
  { readonly deed: SheetMoveDto['deed'] } | { readonly deed: 'supply'; readonly line: EvidenceLineDto };

/** What stands in the boxes of a deed's form. */
export interface Filled {
  readonly text: string;
  readonly value: string;
  readonly criterion: string;
  /** Entries against which one appeals: `case#seq`. */
  readonly entries: readonly string[];
  readonly appeal: string;
  readonly upheld: '' | 'yes' | 'no';
  readonly evidence: string;
}

export const EMPTY: Filled = {
  text: '',
  value: '',
  criterion: '',
  entries: [],
  appeal: '',
  upheld: '',
  evidence: '',
};

/** What is sent where. What is left out is the service's to refuse, in its words. */
export function sendingOf(
  deed: Deed,
  filled: Filled,
  view: SheetViewDto,
): { readonly to: string; readonly body: unknown } {
  const note = filled.text === '' ? {} : { note: filled.text };
  switch (deed.deed) {
    case 'supply':
      return {
        to: 'evidence',
        body: {
          evidence: deed.line.id,
          value: valueOf(deed.line, filled.value),
          ...(filled.text === '' ? {} : { source: filled.text }),
        },
      };
    case 'self-score':
    case 'review':
      return { to: deed.deed, body: note };
    case 'appeal': {
      const entries = (criteriaOf(view).find(({ id }) => id === filled.criterion)?.entries ?? [])
        .filter((one) => filled.entries.includes(`${one.case}#${one.seq}`))
        .map((one) => ({ case: one.case, seq: one.seq }));
      return { to: 'appeals', body: { criterion: filled.criterion, entries, grounds: filled.text } };
    }
    case 'answer': {
      const line = view.evidence.find(({ id }) => id === filled.evidence);
      return {
        to: `appeals/${filled.appeal || '0'}/answer`,
        body: {
          ...(filled.upheld === '' ? {} : { upheld: filled.upheld === 'yes' }),
          reason: filled.text,
          ...(line === undefined
            ? {}
            : { corrected: { evidence: line.id, value: valueOf(line, filled.value) } }),
        },
      };
    }
    case 'decide':
      return { to: 'decision', body: {} };
  }
}

/** A box is text; the evidence says whether it is a number, yes or no, or a grade. An empty box stays empty. */
function valueOf({ kind }: EvidenceLineDto, text: string): string | number | boolean {
  if (text.trim() === '') return '';
  if (kind === 'yes-no') return text === 'yes';
  return kind === 'grade' ? text : Number(text);
}
