import type { Instant } from '../../kernel/index.js';
import { documentCourse } from './acts/document-course.js';
import type { Course } from './model/agenda.js';
import { Chance } from './model/chance.js';
import { fateOf } from './model/fate.js';
import type { WorkHours } from './model/work-hours.js';
import type { YearPlan } from './plan/year-plan.js';
import { Scene } from './scene.js';
import type { Stage } from './stage.js';
import { momentIn } from './moment-in.js';

/** What a matter of the year is made from. */
export interface YearInput {
  readonly stage: Stage;
  readonly plan: YearPlan;
  readonly hours: WorkHours;
  readonly year: number;
  readonly seed: number;
}

/** A course and when it begins. */
export interface Planned {
  readonly at: Instant;
  readonly course: Course;
}

/** What an office does in a year. A capability that comes later (applications, decisions, inspections) joins the year with a line here. */
export const MATTERS: readonly ((input: YearInput) => readonly Planned[])[] = [documents];

function documents({ stage, plan, hours, year, seed }: YearInput): readonly Planned[] {
  return Array.from({ length: plan.documents }, (_, index) => {
    const number = index + 1;
    const fate = fateOf(plan, number, new Chance(seed, `fate ${number}`));
    const chance = new Chance(seed, `course ${number}`);
    const scene = new Scene({ stage, plan, hours, fate, chance });
    return { at: momentIn(hours, year, fate), course: documentCourse(scene) };
  });
}
