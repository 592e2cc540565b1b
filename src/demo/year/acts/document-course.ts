import { StoryError } from '../../storyteller.js';
import type { Course } from '../model/agenda.js';
import type { Scene } from '../scene.js';
import { aftermath } from './aftermath.js';
import { begin } from './drafting.js';
import { actAt } from './routine.js';

/** No document is returned so often. */
const MOST_TURNS = 120;
/** Steps of the drafting division's own people; the rest are the office's. */
const OWN_STEPS = new Set(['drafting', 'division-review', 'self-check', 'first-interpreter']);
/** Of steps that are not the division's, the share that lies about. */
const OFFICE_IDLE_SHARE = 0.03;
/** A drafter waits so many working days before reminding. */
const PATIENCE_DAYS = 3;

/** 一件公文的一年 — from the draft to wherever it comes. Driven by where the case waits, not by a list of steps. */
export async function* documentCourse(scene: Scene): Course {
  await begin(scene);
  for (let turn = 0; ; turn += 1) {
    if (turn > MOST_TURNS) throw new StoryError(`第${scene.fate.number}件办了${MOST_TURNS}次还没有办完`);
    const waiting = await waitingAt(scene);
    if (waiting.length === 0) break;
    const state = scene.chance.pick(waiting);
    yield* pause(scene, state);
    yield* actAt(scene, state);
  }
  yield* aftermath(scene);
}

/** States in which the document waits for somebody. */
async function waitingAt(scene: Scene): Promise<readonly string[]> {
  const { tags, facts } = await scene.view();
  return tags.includes('closed') ? [] : Object.keys(facts.steps).sort();
}

/** What the people of a step take for it; where it lies about for long, the drafter reminds them. */
async function* pause(scene: Scene, state: string): Course {
  const { habit } = scene.fate.unit;
  const own = OWN_STEPS.has(state);
  const [least, most] = scene.plan.pace[state] ?? scene.plan.pace.other;
  const slowness = own ? habit.slowness : 1;
  if (scene.chance.happens(own ? habit.idleShare : OFFICE_IDLE_SHARE)) yield* idle(scene, own);
  yield scene.afterHours(least * slowness, most * slowness);
}

async function* idle(scene: Scene, own: boolean): Course {
  const [least, most] = scene.plan.idleDays;
  const days = scene.chance.between(least, most);
  yield scene.afterDays(PATIENCE_DAYS, PATIENCE_DAYS);
  if (!own) await scene.actsAs('drafter', 'REMIND', { message: '此件时间较紧，请尽快办理' });
  yield scene.afterDays(days - PATIENCE_DAYS, days - PATIENCE_DAYS);
}
