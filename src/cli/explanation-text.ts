import type { Names } from '../composition/names.js';
import { minuteAt, type Json } from '../kernel/index.js';
import type {
  CaseExplanation,
  ClauseText,
  FactChange,
  FactReading,
  Judgement,
  MoveExplanation,
  ParameterUse,
  RuleExplanation,
  RulingExplanation,
  TurningChange,
} from '../workflow/index.js';
import { refusalText } from './output.js';

/** An explanation as a clerk reads it: the same parts as in JSON, by the same ids. */
export function explanationText(explanation: CaseExplanation, names: Names): string {
  const sealed = explanation.sealed ? ['本件已封存（涉密），事实不予显示'] : [];
  const { brokenAt } = explanation;
  const broken =
    brokenAt === null ? [] : [`✘ 台账第${brokenAt.seq}条起不能重演，之后的裁断无从解释　${brokenAt.why}`];
  const rulings = explanation.rulings.map((ruling) => rulingText(ruling, names));
  const next = explanation.next.map((move) => moveText(move, names));
  return [
    ...sealed,
    ...rulings,
    ...broken,
    ...(next.length === 0 ? [] : ['现在可以进行的操作：', ...next]),
  ].join('\n');
}

function rulingText(ruling: RulingExplanation, names: Names): string {
  const behalf = ruling.by.onBehalfOf === null ? '' : `（代 ${names.person(ruling.by.onBehalfOf)}）`;
  const head = `第${ruling.seq}条　${minuteAt(ruling.at)}　${ruling.by.name}${behalf}　${ruling.stateLabel}·${ruling.label}（${ruling.event}）`;
  const { receipt } = ruling;
  const kept =
    receipt === null
      ? '凭据：无（启用以前的条目）'
      : `凭据：规则包 ${receipt.pack.pack} ${receipt.pack.effectiveFrom}，格式 ${receipt.schema}，引擎 ${receipt.engine}，日历 ${receipt.calendar ?? '无'}，事实 ${receipt.facts}`;
  return [head, ...ruling.rules.map((rule) => ruleText(rule, names)), `  ${kept}`].join('\n');
}

function moveText(move: MoveExplanation, names: Names): string {
  const head = `${move.open ? '✔' : '✘'} ${move.label}（${move.event}）`;
  const reasons = move.reasons.length === 0 ? [] : [indent(refusalText(move.reasons, names), 2)];
  return [head, ...reasons, ...move.rules.map((rule) => ruleText(rule, names))].join('\n');
}

const MARKS = { holds: '✔ 符合', fails: '✘ 不符合', 'not-applied': '－ 不适用' } as const;

function ruleText(rule: RuleExplanation, names: Names): string {
  const head = `${MARKS[rule.found]}　${rule.rule}（${rule.pack}，${rule.source}）　${clausesText(rule.clauses, names)}`;
  if (rule.found === 'not-applied') return indent(head, 2);
  const said = [
    ...(rule.unevaluable === null ? [] : [`无法判断：${rule.unevaluable}`]),
    ...(rule.refusal === null ? [] : [`${rule.refusal.message}；${rule.refusal.cure}`]),
    ...rule.facts.map(factText),
    ...rule.parameters.map((one) => parameterText(one, names)),
    ...rule.turns.map(turnText),
  ];
  return [indent(head, 2), ...said.map((line) => indent(line, 6))].join('\n');
}

function clausesText(clauses: readonly ClauseText[], names: Names): string {
  const ids = clauses.map(({ clause }) => clause);
  return `${names.clauses(ids)}［${ids.join('、')}］`;
}

const NOT_TOLD = { missing: '（没有）', destroyed: '（已销毁）', sealed: '（封存，不予显示）' } as const;

function factText(fact: FactReading): string {
  const value = fact.shown === 'told' ? valueText(fact.value) : NOT_TOLD[fact.shown];
  return `事实 ${fact.path} = ${value}${judgedText(fact.judged, fact.judgements)}`;
}

function judgedText(judged: boolean, judgements: readonly Judgement[]): string {
  if (!judged) return '';
  const who = judgements.map(({ seq, at, by }) => `${by.name} ${minuteAt(at)}（第${seq}条）`);
  return `　由人判断：${who.length === 0 ? '尚无' : who.join('、')}`;
}

function parameterText({ id, label, on, inForce }: ParameterUse, names: Names): string {
  if (inForce === null) return `参数 ${id}（${label}）　${on} 没有值`;
  const until = inForce.to === null ? `${inForce.from} 起` : `${inForce.from} 至 ${inForce.to}`;
  return `参数 ${id}（${label}）= ${valueText(inForce.value)}　适用日 ${on}，${until}　${clausesText(inForce.clauses, names)}`;
}

function turnText({ changes, finds, stillRefusing }: TurningChange): string {
  const still = stillRefusing.length === 0 ? '' : `；另有 ${stillRefusing.join('、')} 不符合`;
  return `如果 ${changes.map(changeText).join('，且 ')}，则${MARKS[finds].slice(2)}${still}`;
}

function changeText({ path, from, to, example, judged, judgements }: FactChange): string {
  const values = example ? '任意内容' : to.map(valueText).join(' 或 ');
  return `${path} 由 ${valueText(from)} 变为 ${values}${judged ? `（${judgedText(judged, judgements).trim()}）` : ''}`;
}

function valueText(value: Json): string {
  return value === null ? '空' : JSON.stringify(value);
}

function indent(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(width)}${line}`)
    .join('\n');
}
