import type { Fault } from '../model/fault.js';
import type { PackVersion } from '../model/library.js';
import type { PolicyPack, Rule } from '../model/pack.js';
import { completeRule } from './complete-rule.js';
import type { Laid, OverlayEntry } from './composition.js';
import { tightenRule } from './tighten-rule.js';

/**
 * The rules of a version laid over those of its base. No way of writing removes a rule of the base: what
 * the overlay does not name stays as it is.
 */
export function layRules(version: PackVersion, base: PolicyPack | null): Laid<readonly Rule[]> {
  const rules = new Map((base?.rules ?? []).map((rule) => [rule.id, rule]));
  const entries = new Map<string, OverlayEntry>();
  const faults: Fault[] = [];
  for (const rule of rules.values()) {
    entries.set(rule.id, { kind: 'rule', id: rule.id, verdict: 'unchanged', why: '', source: rule.source });
  }
  const charts = Object.keys({ ...base?.charts, ...version.charts });
  for (const source of version.rules) {
    const under = rules.get(source.id);
    if (under !== undefined) {
      const { rule, verdict, why } = tightenRule(under, source, version.id);
      rules.set(rule.id, rule);
      // Said twice, the second must not hide what the first loosened.
      if (entries.get(rule.id)?.verdict !== 'loosened') {
        entries.set(rule.id, { kind: 'rule', id: rule.id, verdict, why, source: rule.source });
      }
      continue;
    }
    const { rule, faults: missing } = completeRule(source, version.id, charts);
    faults.push(...missing);
    if (rule === null) continue;
    rules.set(rule.id, rule);
    entries.set(rule.id, { kind: 'rule', id: rule.id, verdict: 'added', why: '', source: rule.source });
  }
  return { value: [...rules.values()], entries: [...entries.values()], faults };
}
