import { configFromEnvironment } from '../../src/composition/config-from-environment.js';
import { provablesOf } from '../../src/composition/pack-proofs.js';
import { wordsOf } from '../../src/composition/words.js';
import { loadPolicies, type DatedPack } from '../../src/policy/index.js';
import { verifyPack } from '../../src/workflow/index.js';

/**
 * Situations and attempts a second of a verification, and how they grow as the approval chain of the Liupanshui pack
 * gets more steps. Ratios are to the chain as it is shipped, in the same run.
 *
 *   npm run bench -- verification [most additional steps]
 */
const PACK = 'liupanshui-housing';
const CHAIN = 'online-approval';

function main(): void {
  const most = Number(process.argv[2] ?? 3);
  const lexicon = wordsOf(configFromEnvironment());
  const library = loadPolicies('policies', { scenarios: false });
  const [provable] = library.ok ? provablesOf(library.value, PACK) : [];
  if (provable === undefined) throw new Error(`no ${PACK}`);
  let first = 0;
  for (let steps = 0; steps <= most; steps += 1) {
    const started = performance.now();
    const { charts, proved } = verifyPack(longer(provable.composition, steps), { lexicon });
    const seconds = (performance.now() - started) / 1_000;
    const acts = charts.flatMap((chart) => chart.acts);
    const situations = acts.reduce((sum, act) => sum + act.situations, 0);
    const attempts = acts.reduce((sum, act) => sum + act.steps, 0);
    if (steps === 0) first = situations;
    console.log(
      [
        `${steps} more steps: ${situations} situations (× ${(situations / first).toFixed(2)}), ${attempts} attempts`,
        `${Math.round(situations / seconds)} situations/s, ${Math.round(attempts / seconds)} attempts/s`,
        proved ? 'proved' : 'NOT proved',
      ].join('; '),
    );
  }
}

/** The pack with so many more steps of approval after its first. */
function longer({ from, pack }: DatedPack, steps: number): DatedPack {
  const chain = pack.chains[CHAIN];
  const [first, ...others] = chain?.steps ?? [];
  if (chain === undefined || first === undefined) throw new Error(`no chain ${CHAIN}`);
  const more = Array.from({ length: steps }, (_, index) => ({ ...first, id: `more-${index + 1}` }));
  const chains = { ...pack.chains, [CHAIN]: { ...chain, steps: [first, ...more, ...others] } };
  return { from, pack: { ...pack, chains } };
}

main();
