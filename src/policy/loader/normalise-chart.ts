import type { ChainSource, ChartSource, StateSource } from '../model/pack.js';
import type { RawChain, RawChart, RawState } from '../schema/raw.js';
import { deadlineSources, effectSources, stepSource, transitionSources } from './normalise-step.js';
import { many, manyOrNone, mapRecord } from './sugar.js';

/** A chart file as the contract has it: every list a list, every bare word its full form. */
export function chartSource(raw: RawChart, source: string): ChartSource {
  return {
    ...raw,
    clause: many(raw.clause),
    binds: raw.binds ?? [],
    states: mapRecord(raw.states, stateSource),
    source,
  };
}

/** A chain file as the contract has it. */
export function chainSource(raw: RawChain, source: string): ChainSource {
  return {
    ...raw,
    clause: many(raw.clause),
    steps: raw.steps.map((step) => ({ ...stepSource(step), id: step.id })),
    returns: manyOrNone(raw.returns),
    source,
  };
}

function stateSource(raw: RawState): StateSource {
  return {
    ...raw,
    clause: manyOrNone(raw.clause),
    tags: manyOrNone(raw.tags),
    step: raw.step === undefined ? undefined : stepSource(raw.step),
    on: transitionSources(raw.on),
    entry: effectSources(raw.entry),
    deadlines: deadlineSources(raw.deadlines),
    states: raw.states === undefined ? undefined : mapRecord(raw.states, stateSource),
  };
}
