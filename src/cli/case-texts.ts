import type { Names } from '../composition/names.js';
import { instant, minuteAt } from '../kernel/index.js';
import type { RunningClock, TimedOutlook, TrackEntry } from '../workflow/index.js';
import { refusalText } from './output.js';

/** What can be done next, as a clerk reads it. */
export function outlookText(outlook: TimedOutlook, names: Names): string {
  const states = outlook.states.map((state) => {
    const waiting = state.waitingFor.map((task) =>
      [
        ...task.roles.map(({ role, organ }) => `${names.organ(organ)}${names.role(role)}`),
        ...task.persons.map((person) => names.person(person)),
      ].join(' 或 '),
    );
    const clause = state.clause.length === 0 ? '' : `　依据 ${names.clauses(state.clause)}`;
    return `环节：${state.label}${clause}${waiting.length === 0 ? '' : `\n  待办理：${waiting.join('；')}`}`;
  });
  const mine = outlook.moves.filter((move) => move.mine);
  const moves = mine.map((move) => {
    const where = outlook.states.find(({ id }) => id === move.state)?.label ?? move.state;
    const several = mine.some(({ event, state }) => event === move.event && state !== move.state);
    const details = [
      ...(several ? [`环节 ${where}（--step ${move.state}）`] : []),
      ...(move.outcomes.length > 1 ? [`结论可选 ${move.outcomes.join('、')}`] : []),
      ...(move.targets.length > 0 ? [`可退回 ${move.targets.join('、')}`] : []),
    ];
    const head = `${move.missing.length === 0 ? '✔' : '✘'} ${move.label}（${move.event}）${details.length === 0 ? '' : `　${details.join('；')}`}`;
    return move.missing.length === 0 ? head : `${head}\n${indent(refusalText(move.missing, names))}`;
  });
  return [
    ...states,
    ...outlook.clocks.map((clock) => clockText(clock, names)),
    '我可以：',
    ...(moves.length === 0 ? ['  （无）'] : moves.map(indent)),
  ].join('\n');
}

function clockText({ label, dueOn, dueAt, lapsed, clause }: RunningClock, names: Names): string {
  const day = dueOn ?? (dueAt === null ? '尚不能确定（缺日历）' : minuteAt(instant(dueAt)));
  return `${lapsed ? '✘ 已逾期' : '期限'}：${label}　${day}${clause.length === 0 ? '' : `　依据 ${names.clauses(clause)}`}`;
}

/** The track as a list of lines. */
export function trackText(track: readonly TrackEntry[], names: Names): string {
  return track
    .map((entry) => {
      const opinion = entry.opinion === null ? '' : `　意见：${entry.opinion}`;
      const behalf = entry.onBehalfOf === null ? '' : `（代 ${names.person(entry.onBehalfOf)}）`;
      const clause = entry.clause.length === 0 ? '' : `　［${names.clauses(entry.clause)}］`;
      return `${String(entry.seq).padStart(3)}  ${minuteAt(entry.at)}  ${entry.name}${behalf}  ${entry.stateLabel ?? ''}·${entry.label}${entry.outcome === null ? '' : `→${entry.outcome}`}${opinion}${clause}`;
    })
    .join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
