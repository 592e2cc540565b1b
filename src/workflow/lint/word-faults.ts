import { insteadOf, type EffectSource } from '../../policy/index.js';
import { ENGINE_EVENTS } from '../compile/engine-events.js';
import type { ChartPlan, PlannedState } from '../compile/plan.js';
import { partOf } from './parts.js';
import type { ChartLintInput, Report, Spot } from './report.js';

/** Events and effects that no feature knows, engine verbs written by hand, and moves that hide one another. */
export function wordFaults(plan: ChartPlan, { lexicon }: ChartLintInput, report: Report): void {
  for (const state of plan.states.values()) {
    for (const { effect, part } of effectsOf(state)) {
      if (!lexicon.effects.has(effect.do))
        report(
          'effect-unknown',
          `环节“${state.id}”用了不认识的效果“${effect.do}”${insteadOf(effect.do, lexicon.effects.keys())}`,
          { state: state.id, part },
        );
    }
    const byEvent = new Map<string, (string | null)[]>();
    for (const move of state.moves) {
      if (move.auto !== null) continue;
      if (!lexicon.events.has(move.event))
        report(
          'event-unknown',
          `环节“${state.id}”用了不认识的事件“${move.event}”${insteadOf(move.event, lexicon.events.keys())}`,
          { state: state.id, part: move.engine === null ? ['on', move.event] : ['decide'] },
        );
      if (move.engine === null && move.event in ENGINE_EVENTS)
        report('engine-verb', `环节“${state.id}”的 ${move.event} 是每个环节自带的操作，请删去，不要另写`, {
          state: state.id,
          part: ['on', move.event],
        });
      if (move.engine === null) byEvent.set(move.event, [...(byEvent.get(move.event) ?? []), move.when]);
    }
    for (const [event, conditions] of byEvent) {
      if (conditions.slice(0, -1).includes(null))
        report(
          'move-hidden',
          `环节“${state.id}”的 ${event} 有几种去向，前面的没有条件，后面的永远轮不到；请给前面的写 when，没有条件的放在最后`,
          { state: state.id, part: ['on', event] },
        );
    }
  }
}

/** Every effect of a state and where it is written. */
function effectsOf(
  state: PlannedState,
): readonly { readonly effect: EffectSource; readonly part: NonNullable<Spot['part']> }[] {
  return [
    ...state.entry.map((effect, index) => ({ effect, part: ['entry', index] })),
    ...state.moves.flatMap((move) =>
      move.effects.map((effect) => ({
        effect,
        part: move.engine === 'decide' ? ['effects'] : [...partOf(move, state), 'effects'],
      })),
    ),
  ];
}
