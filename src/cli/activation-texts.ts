import {
  dryRunIn,
  type DryRun,
  type MigratedCase,
  type MigrationReport,
  type StandingView,
  type StoredReport,
} from '../activation/index.js';
import { isJsonObject, textAt, type Json, type JsonObject } from '../kernel/index.js';
import type {
  Explained,
  JudgedMove,
  RehearsedCase,
  RehearsedMove,
  RehearsedRuling,
  RuleDifference,
} from '../workflow/index.js';
import { refusalText } from './output.js';

const FOLDERS = {
  stands: '规则目录一致',
  changed: '规则目录已改动，未启用',
  'not-in-folder': '规则目录中没有',
} as const;
const DEEDS: Readonly<Record<string, string>> = {
  'PACK.INSTALLED': '随产品安装',
  'PACK.ACTIVATED': '启用',
};

/** Which law stands, a line each. */
export function standingText({ versions, candidates, proposals }: StandingView): string {
  return [
    ...versions.map(
      ({ pack, effectiveFrom, deed, since, by, folder }) =>
        `${folder === 'stands' ? '✔' : '✘'} ${pack}@${effectiveFrom}　${DEEDS[deed] ?? deed}　${since}　${by.join('、')}　${FOLDERS[folder]}`,
    ),
    ...candidates.map(({ pack, effectiveFrom }) => `· ${pack}@${effectiveFrom}　候选，未启用`),
    ...proposals.map(
      ({ pack, effectiveFrom, person, at }) => `· ${pack}@${effectiveFrom}　${person} 于 ${at} 提请启用`,
    ),
  ].join('\n');
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  refused: '原来可以，新规则不可以',
  allowed: '原来不可以，新规则可以',
  'goes-elsewhere': '去向不同',
  'other-hands': '办理人不同',
  'other-terms': '期限不同',
};
const VERDICTS = {
  holds: '符合',
  fails: '不符合',
  'not-applied': '不适用',
  absent: '没有这条规则',
} as const;
const WHY: Readonly<Record<string, string>> = {
  'words-destroyed': '已封存，没有文字可读',
  'chart-missing': '候选版本没有这个流程',
  unreadable: '台账缺少重演所需的内容',
  'state-gone': '没有这个环节',
  'kind-differs': '不是一类环节',
  'tags-differ': '公开、办结、涉密的标签不同',
  'region-without-place': '并行环节不同',
};

/** A rehearsal as an officer reads it: every difference with both explanations. */
export function rehearsalText({ hash, body, pack, effectiveFrom, readings }: StoredReport): string {
  const changed = (body['changed'] ?? []) as unknown as readonly RehearsedCase[];
  const untold = listIn(body['untold']);
  return [
    `【试运行 ${pack}@${effectiveFrom}】 ${numberIn(body, 'cases')} 件 ${numberIn(body, 'entries')} 条，${changed.length} 件有不同`,
    `报告 ${hash}`,
    `读过的人：${readings.map(({ person, at }) => `${person}（${at}）`).join('、') || '无'}`,
    ...changed.map(caseText),
    ...untold.map((one) => {
      const why = textAt(one, 'why') ?? '';
      return `· ${textAt(one, 'caseId') ?? ''} 不能比较：${WHY[why] ?? why}`;
    }),
    ...dryRunLines(dryRunIn(body)),
    '没有比较的：',
    ...textsIn(body['limits']).map((text) => `  ${text}`),
  ].join('\n');
}

/** What would become of the open cases, as the report keeps it. */
function dryRunLines(dryRun: DryRun | null): readonly string[] {
  if (dryRun === null) return ['试迁移：这份报告没有；提请以前重新试运行'];
  const reason = (one: JsonObject): string => `    ${textAt(one, 'message') ?? ''}`;
  if (dryRun.pinned.length > 0) return ['试迁移：在办件一件也不改', ...dryRun.pinned.map(reason)];
  return [
    `试迁移在办 ${dryRun.cases.length} 件：`,
    ...dryRun.cases.flatMap(({ caseId, fate, from, to, approvals, problems }) => [
      `  ${FATES[fate]} ${caseId}　${from.join('/')}${fate === 'would-move' ? ` → ${to.join('/')}` : ''}`,
      ...(approvals.redone.length === 0 ? [] : [`    意见重做：${approvals.redone.join('、')}`]),
      ...problems.map(reason),
    ]),
  ];
}

function caseText({ caseId, readOn, open, rulings, statesGone, moves }: RehearsedCase): string {
  return [
    `■ ${caseId}　${open ? '在办' : '已办结'}　候选版本按 ${readOn ?? '—'} 读`,
    ...rulings.map(rulingText),
    ...statesGone.map(
      ({ state, seq, why }) => `  ✘ 环节 ${state}（第${seq}条起）在候选版本中：${WHY[why] ?? why}`,
    ),
    ...(moves === null
      ? []
      : [
          ...moves.lost.map((move) => `  ✘ 现在不能再办：${moveText(move)}`),
          ...moves.gained.map((move) => `  ✚ 现在新可以办：${moveText(move)}`),
          ...moves.judged.map(judgedText),
        ]),
  ].join('\n');
}

function rulingText({ seq, event, states, differs, before, after, rules }: RehearsedRuling): string {
  return [
    `  第${seq}条 ${event}（${states.join('/') || '立件'}）：${differs.map((one) => DIFFERENCES[one] ?? one).join('、')}`,
    `    原规则：${before.refusals.length === 0 ? `可以，到 ${before.states.join('/')}` : ''}${explainedText(before.refusals)}`,
    `    候选　：${after.refusals.length === 0 ? `可以，到 ${after.states.join('/')}` : ''}${explainedText(after.refusals)}`,
    ...(differs.includes('other-hands')
      ? [`    办理人：${handsText(before.hands)} → ${handsText(after.hands)}`]
      : []),
    ...(differs.includes('other-terms')
      ? [`    期限：${pairsText(before.terms)} → ${pairsText(after.terms)}`]
      : []),
    ...rules.map(ruleText),
  ].join('\n');
}

function ruleText({ rule, clause, before, after }: RuleDifference): string {
  return `    规则 ${rule}（${clause.join('、')}）：${VERDICTS[before]} → ${VERDICTS[after]}`;
}

function explainedText(reasons: readonly Explained[]): string {
  return reasons
    .map(
      ({ message, code, clause, cure, who }) =>
        `\n      ✘ ${message}（${code}）${clause.length === 0 ? '' : `　依据：${clause.join('、')}`}　办法：${cure}${who.length === 0 ? '' : `　可由：${who.join('、')}`}`,
    )
    .join('');
}

function moveText({ state, event, label }: RehearsedMove): string {
  return `${event}${label === '' ? '' : `（${label}）`}　环节 ${state}`;
}

function judgedText({ before, after, ...move }: JudgedMove): string {
  return [
    `  ◇ 裁断不同：${moveText(move)}`,
    `    原规则：${before.choices.join('、')}${explainedText(before.refusals) || '　可以'}`,
    `    候选　：${after.choices.join('、')}${explainedText(after.refusals) || '　可以'}`,
  ].join('\n');
}

function handsText(hands: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(hands)
    .map(([state, roles]) => `${state}：${roles.join('、')}`)
    .join('；');
}

function pairsText(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .join('、');
}

const FATES: Readonly<Record<MigratedCase['fate'], string>> = {
  moved: '✔ 已迁移',
  already: '· 已在新规定下',
  stays: '· 留在原规定下',
  'would-move': '✔ 可以迁移',
  failed: '✘ 没有迁移',
};

/** What became of each case, or would. */
export function migrationText({ dryRun, cases, order }: MigrationReport): string {
  const count = (fate: MigratedCase['fate']): number => cases.filter((one) => one.fate === fate).length;
  const sum = dryRun
    ? `试迁移 ${cases.length} 件：可以 ${count('would-move')}，留下 ${count('stays')}`
    : `迁移 ${cases.length} 件：完成 ${count('moved')}，已在新规定下 ${count('already')}，留下 ${count('stays')}，出错 ${count('failed')}；台账 policy 第${order ?? 0}条`;
  return [...cases.map(migratedText), sum].join('\n');
}

function migratedText({
  caseId,
  fate,
  from,
  to,
  approvals,
  reopened,
  clocks,
  problems,
}: MigratedCase): string {
  const moves = Object.entries(clocks).filter(([, clock]) => clock.term !== null);
  return [
    `${FATES[fate]} ${caseId}　${from.join('/')}${fate === 'stays' || fate === 'already' ? '' : ` → ${to.join('/')}`}`,
    ...(approvals.redone.length === 0 ? [] : [`    意见重做：${approvals.redone.join('、')}`]),
    ...(reopened.length === 0 ? [] : [`    重新交办：${reopened.join('、')}`]),
    ...moves.map(([name, clock]) => `    期限 ${name} → ${clock.name}，按 ${JSON.stringify(clock.term)}`),
    ...(problems.length === 0 ? [] : [refusalText(problems).replace(/^/gm, '    ')]),
  ].join('\n');
}

function numberIn(body: JsonObject, key: string): number {
  const value = body[key];
  return typeof value === 'number' ? value : 0;
}

function listIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
