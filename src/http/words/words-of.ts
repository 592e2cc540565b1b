import type { RoleWord } from '../../identity/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type { CompiledChart } from '../../workflow/index.js';
import type { StateWordDto, WordsDto } from './words.dto.js';

/** The words in which a pack version speaks of its chart, with the office's names of roles. */
export function wordsIn(
  pack: PolicyPack,
  chart: CompiledChart,
  roles: Readonly<Record<string, RoleWord>>,
): WordsDto {
  const states = [...chart.plan.states.values()].filter(({ kind }) => kind !== 'choice');
  return {
    pack: pack.ref.pack,
    title: pack.title,
    effectiveFrom: pack.effectiveFrom,
    states: states.map(({ id, label, clause, step }): StateWordDto => {
      const outcomes = Object.entries(step?.outcomes ?? {});
      return {
        id,
        label,
        clause: [...clause],
        outcomes: outcomes.map(([outcome, { label: said, to }]) => ({
          id: outcome,
          label: said ?? outcome,
          to,
        })),
        form: step?.form ?? null,
      };
    }),
    roles: Object.fromEntries(Object.entries(roles).map(([id, { label }]) => [id, label])),
    lists: Object.fromEntries(
      Object.entries(pack.lists).map(([name, items]) => [
        name,
        items.map(({ id, label, clause, with: more }) => ({ id, label, clause: [...clause], with: more })),
      ]),
    ),
  };
}
