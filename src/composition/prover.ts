import type { PackProof, PackProver } from '../activation/index.js';
import type { Config } from '../config/index.js';
import type { Finding, Verification } from '../workflow/index.js';
import { prove } from './prove.js';

/** Proves packs of this installation by exploring their charts; nothing can be activated without it. */
export function packProver(config: Config): PackProver {
  return {
    prove: async (composition, before, watch) => {
      watch.told({ done: 0, of: 1, what: `验证 ${composition.from} 起的组合` });
      return proofOf(await prove({ config, composition, before, first: false }));
    },
  };
}

function proofOf({ charts, proved }: Verification): PackProof {
  const acts = charts.flatMap((chart) => chart.acts);
  const rounds = Math.max(0, ...acts.map((act) => act.rounds));
  return {
    proved,
    states: acts.reduce((sum, { situations }) => sum + situations, 0),
    bound: `${charts.length} 个流程，${acts.length} 幕，回头至多 ${rounds} 次`,
    violations: charts.flatMap(({ findings }) =>
      findings.map((finding) => ({ property: finding.property, story: storyOf(finding) })),
    ),
  };
}

function storyOf({ label, story }: Finding): readonly string[] {
  return [
    label,
    ...story.map(({ by, onBehalfOf, state, label: verb, event, after }) => {
      const who = onBehalfOf === null ? by : `${by}（代 ${onBehalfOf}）`;
      return `${who} 在 ${state} ${verb}（${event}）→ ${after.join('、')}`;
    }),
  ];
}
