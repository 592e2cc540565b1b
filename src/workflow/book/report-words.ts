import type { JsonObject } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type { Lexicon } from '../compile/features.js';
import { compileChartOf } from '../law/rule-book.js';

/** What the ids in a report are called, kept with it: whoever reads it next year reads the words of its law. */
export interface ReportWords extends JsonObject {
  /** States, events, effects, rules, codes, parameters, deadlines and list items, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** States that only hold others, or end a region: left out where it is told where a case stands. */
  readonly frames: readonly string[];
}

/** Reasons of the engine itself, which no rule of a pack words. */
const REASONS: Readonly<Record<string, string>> = {
  'event-not-possible': '所处环节不能这样办',
  'separation-of-duties': '须由不同的人办',
  'no-mandate': '没有这个环节的职责',
  'not-applicable': '条件不符',
  'not-delegable': '不能委托',
  'no-eligible-actor': '没有人能办',
  'outcome-unknown': '没有这个结论',
  'return-target-unknown': '不能退回到那里',
  'take-back-too-late': '已经不能取回',
};

/** The words of packs; where they differ, the later pack says. */
export function reportWords(packs: readonly PolicyPack[], lexicon: Lexicon): ReportWords {
  const names = new Map<string, string>();
  const frames = new Set<string>();
  const name = (id: string, label: string): void => {
    if (label !== '') names.set(id, label);
  };
  for (const [id, label] of Object.entries(REASONS)) name(id, label);
  for (const [id, { label }] of [...lexicon.events, ...lexicon.effects]) name(id, label);
  for (const pack of packs) {
    for (const items of Object.values(pack.lists)) for (const { id, label } of items) name(id, label);
    for (const { id, label } of Object.values(pack.parameters)) name(id, label.replace(/（.*）$/, ''));
    for (const { id, refuse } of pack.rules) {
      name(id, refuse.message);
      name(refuse.code, refuse.message);
    }
    for (const chart of Object.values(pack.charts)) {
      const { states } = compileChartOf(pack, chart, lexicon).plan;
      for (const { id, label, kind, parent, deadlines } of states.values()) {
        for (const deadline of deadlines) name(deadline.id, `${label}的期限`);
        if (
          kind === 'parallel' ||
          kind === 'region' ||
          kind === 'choice' ||
          (kind === 'final' && parent !== null)
        )
          frames.add(id);
      }
      for (const { step } of states.values())
        for (const [id, { label = '' }] of Object.entries(step?.outcomes ?? {}))
          if (!names.has(id)) name(id, label);
      for (const { id, label } of states.values()) name(id, label);
    }
  }
  return { names: Object.fromEntries(names), frames: [...frames] };
}
