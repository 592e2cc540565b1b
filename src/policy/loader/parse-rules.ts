import type { PolicySource, RuleSource } from '../model/library.js';
import type { RawRule } from '../schema/raw.js';
import { manyOrNone } from './sugar.js';

/** The rules of one file, with the lines that faults and refusals will point to. */
export function parseRules(rules: readonly RawRule[], source: PolicySource): RuleSource[] {
  return rules.map((rule, index) => {
    const at = (key: string): number => source.at(`/${index}/${key}`).line;
    return {
      ...rule,
      clause: manyOrNone(rule.clause),
      on: manyOrNone(rule.on),
      at: manyOrNone(rule.at),
      refuse: rule.refuse === undefined ? undefined : { ...rule.refuse, by: manyOrNone(rule.refuse.by) },
      source: `${source.file}:${source.at(`/${index}`).line}`,
      lines: { when: at('when'), must: at(rule.adds === undefined ? 'must' : 'adds') },
    };
  });
}
