import type { ChainSource, ChartSource, StateSource, StepSource } from '../../policy/index.js';
import type { Spot } from './report.js';

/** A part of a file: the source of its chart or chain, and a JSON pointer (RFC 6901). */
interface Written {
  readonly source: string;
  readonly pointer: string;
}

/** A state or step where it is written; for a step, the state whose chain it belongs to, and for such a state, its chain. */
interface Standing extends Written {
  readonly content: StateSource | StepSource;
  readonly around: Written | null;
  readonly chain: Written | null;
}

/** The engine adds to the ids of states that it makes itself: `x-choice`, `x-done`. */
const MADE_BY_ENGINE = /-(?:choice|done)$/;

/** Finds where in the files of a chart and its chains the parts of states are written. */
export function spotsOf(
  chart: ChartSource,
  chains: Readonly<Record<string, ChainSource>>,
): (spot: Spot) => Written {
  const standings = new Map<string, Standing>();
  const add = (states: Readonly<Record<string, StateSource>>, above: string): void => {
    for (const [id, content] of Object.entries(states)) {
      const here = { source: chart.source, pointer: below(above, [id]) };
      const chain = content.chain === undefined ? undefined : chains[content.chain];
      const whole = chain === undefined ? null : { source: chain.source, pointer: '' };
      standings.set(id, { ...here, content, around: null, chain: whole });
      add(content.states ?? {}, `${here.pointer}/states`);
      chain?.steps.forEach((step, index) => {
        const { source } = chain;
        standings.set(step.id, {
          source,
          pointer: `/steps/${index}`,
          content: step,
          around: here,
          chain: null,
        });
      });
    }
  };
  add(chart.states, '/states');
  return ({ state, part = [] }) => {
    if (state === null) return { source: chart.source, pointer: below('', part) };
    const standing = standings.get(state) ?? standings.get(state.replace(MADE_BY_ENGINE, ''));
    return standing === undefined ? { source: chart.source, pointer: '' } : inside(standing, part);
  };
}

/** What is said of a state stands beside its step or inside it; where a chain goes on, at the state that names the chain. */
function inside({ source, pointer, content, around, chain }: Standing, part: Spot['part'] = []): Written {
  const [key, inner] = part;
  if (key === undefined || holds(content, key, inner)) return { source, pointer: below(pointer, part) };
  if (key === 'next' && around !== null) return { ...around, pointer: below(around.pointer, part) };
  if (key === 'returns' && chain !== null) return { ...chain, pointer: below(chain.pointer, part) };
  const step = 'step' in content ? content.step : undefined;
  const within = step !== undefined && (holds(step, key, inner) || !holds(content, key, undefined));
  return { source, pointer: below(within ? `${pointer}/step` : pointer, part) };
}

function holds(content: object, key: string | number, inner: string | number | undefined): boolean {
  const value: unknown = Object.entries(content).find(([name]) => name === String(key))?.[1];
  if (value === undefined) return false;
  return (
    typeof inner !== 'string' || (typeof value === 'object' && value !== null && Object.hasOwn(value, inner))
  );
}

function below(pointer: string, part: readonly (string | number)[]): string {
  return part.reduce<string>(
    (above, key) => `${above}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    pointer,
  );
}
