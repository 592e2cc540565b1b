import type { CalendarRules } from '../model/calendar-source.js';
import { readRule } from './read-source.js';
import type { YamlMap } from './yaml-map.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Reads `calendar.yaml`: which days of the week are rest, and the rules by which terms are counted. */
export function readRules(root: YamlMap): CalendarRules {
  checkSchema(root);
  const rest = root.map('weeklyRest');
  const startDay = root.map('startDay');
  const rollForward = root.map('rollForward');
  const rules = {
    id: root.text('id'),
    title: root.text('title'),
    weeklyRest: {
      days: rest.texts('days').map((day) => weekday(day, rest)),
      source: readRule(rest.map('source')),
    },
    startDay: readRule(startDay.map('source')),
    rollForward: readRule(rollForward.map('source')),
  };
  for (const map of [rest, startDay, rollForward, root]) map.end();
  return rules;
}

/** Every file says by which version of the format it is written. */
export function checkSchema(root: YamlMap): void {
  const schema = root.text('schema');
  if (schema !== '' && schema !== 'v1') root.fault('value-invalid', '“schema”应为 v1');
}

function weekday(name: string, map: YamlMap): number {
  const index = WEEKDAYS.indexOf(name);
  if (index < 0) map.fault('value-invalid', `不认识的星期 “${name}”，应为 ${WEEKDAYS.join('、')} 之一`);
  return index;
}
