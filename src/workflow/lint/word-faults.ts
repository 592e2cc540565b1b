import { didYouMean } from '../../policy/index.js';
import { ENGINE_EVENTS } from '../compile/engine-events.js';
import type { ChartPlan } from '../compile/plan.js';
import type { ChartLintInput, Report } from './report.js';

/** Events and effects that no feature knows, engine verbs written by hand, and moves that hide one another. */
export function wordFaults(plan: ChartPlan, { lexicon }: ChartLintInput, report: Report): void {
  for (const state of plan.states.values()) {
    for (const effect of [...state.entry, ...state.moves.flatMap((move) => move.effects)]) {
      if (!lexicon.effects.has(effect.do))
        report(
          'effect-unknown',
          `环节“${state.id}”用了不认识的效果“${effect.do}”${didYouMean(effect.do, lexicon.effects.keys())}`,
        );
    }
    const byEvent = new Map<string, (string | null)[]>();
    for (const move of state.moves) {
      if (move.auto !== null) continue;
      if (!lexicon.events.has(move.event))
        report(
          'event-unknown',
          `环节“${state.id}”用了不认识的事件“${move.event}”${didYouMean(move.event, lexicon.events.keys())}`,
        );
      if (move.engine === null && move.event in ENGINE_EVENTS)
        report('engine-verb', `环节“${state.id}”的 ${move.event} 是每个环节自带的操作，不要另写`);
      if (move.engine === null) byEvent.set(move.event, [...(byEvent.get(move.event) ?? []), move.when]);
    }
    for (const [event, conditions] of byEvent) {
      if (conditions.slice(0, -1).includes(null))
        report(
          'move-hidden',
          `环节“${state.id}”的 ${event} 有几种去向，前面的没有条件（when），后面的永远轮不到`,
        );
    }
  }
}
