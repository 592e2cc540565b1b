import type { ClauseRef, JsonObject } from '../../kernel/index.js';
import type { CompiledProperty } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedState } from '../compile/plan.js';
import { partiesOf } from '../model/tasks.js';
import type { Passage } from './explore.js';
import { bytesChanged, storyFacts, type Watched } from './story.js';

/** What a passage is judged by. */
export interface Judgement {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  holds(passage: Passage): boolean;
}

/** 性质 of packs and features: CEL over the facts and the story. What cannot be evaluated does not hold. */
export function judgementsOf(
  properties: readonly CompiledProperty[],
  chart: CompiledChart,
): readonly Judgement[] {
  const scope = scopeOnce(chart);
  return properties.map(({ property: { id, label, clause }, when, must }) => ({
    id,
    label,
    clause,
    holds: (passage) => {
      const claimed = when?.evaluate(scope(passage));
      if (claimed?.failed === null && !claimed.value) return true;
      return claimed?.failed == null && must.evaluate(scope(passage)).value;
    },
  }));
}

/** All properties read the same of one passage. */
function scopeOnce(chart: CompiledChart): (passage: Passage) => JsonObject {
  let last: { readonly passage: Passage; readonly scope: JsonObject } | null = null;
  return (passage) => {
    if (last?.passage === passage) return last.scope;
    const { before, after, story } = passage;
    const scope = {
      ...chart.scope({ facts: after.facts }, after.event),
      story: storyFacts(story, before.state, after, chart),
    };
    last = { passage, scope };
    return scope;
  };
}

/** What the engine itself promises of every chart, whatever it is about. */
export function engineJudgements(chart: CompiledChart, watched: Watched): readonly Judgement[] {
  return [
    {
      id: 'edit-voids-approvals',
      label: '内容一改，对旧内容的意见全部作废',
      clause: [],
      holds: ({ before, after }) =>
        !bytesChanged(watched, before.state.facts, after.facts) ||
        (Object.keys(after.facts.approvals).length === 0 && nothingDecided(after.facts.steps)),
    },
    {
      id: 'silence-approves-nothing',
      label: '沉默、逾期不产生同意，也不使办件前进',
      clause: [],
      holds: ({ before, after }) =>
        chart.move(after.move).engine === 'lapse' || after.event.type === LAPSE
          ? same(before.state.value, after.value) && same(before.state.facts.approvals, after.facts.approvals)
          : Object.entries(after.facts.approvals).every(
              ([state, { by }]) => state in before.state.facts.approvals || by.length > 0,
            ),
    },
    {
      id: 'nobody-barred-acts',
      label: '须回避的人不能办理，经委托、代理也不能',
      clause: [],
      holds: ({ before, after }) => {
        const { person, onBehalfOf, task } = after.event.actor;
        if (task === null) return true;
        const state = chart.plan.states.get(chart.move(after.move).state);
        const barred = (state === undefined ? [] : barring(state)).flatMap(
          (id) => before.story.doers[id] ?? [],
        );
        return !barred.includes(person) && (onBehalfOf === null || !barred.includes(onBehalfOf));
      },
    },
  ];
}

const LAPSE = 'DEADLINE.LAPSED';

/** States whose doers every party of a step is barred by. */
function barring({ step }: PlannedState): readonly string[] {
  const [first = [], ...others] = (step === null ? [] : partiesOf(step)).map(({ not }) => not ?? []);
  return first.filter((id) => others.every((not) => not.includes(id)));
}

function nothingDecided(steps: Passage['after']['facts']['steps']): boolean {
  return Object.values(steps).every(({ tasks }) => tasks.every(({ decision }) => decision === null));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
