import type { ErrorObject } from 'ajv/dist/2020.js';
import { fault, type Fault } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';
import { didYouMean } from '../model/near-miss.js';
import { pointerTo } from '../yaml/policy-source.js';

/** Turns what ajv found into faults that a person who edits YAML understands, each at its own line. */
export function schemaFaults(errors: readonly ErrorObject[], source: PolicySource): Fault[] {
  return errors.filter((error) => !isEcho(error)).map((error) => translate(error, source));
}

/** Errors that only repeat or prepare another one. */
function isEcho(error: ErrorObject): boolean {
  return (
    error.keyword === 'if' ||
    error.keyword === 'propertyNames' ||
    /\/(oneOf|anyOf)\/\d/.test(error.schemaPath)
  );
}

function translate(error: ErrorObject, source: PolicySource): Fault {
  const { propertyName } = error;
  if (propertyName !== undefined) {
    const place = source.at(pointerTo(error.instancePath, propertyName));
    return fault(place, 'schema', `键 “${propertyName}” 写法不对${because(error)}`);
  }
  const added = text(param(error, 'additionalProperty'));
  if (error.keyword === 'additionalProperties' && added !== '') {
    const place = source.at(pointerTo(error.instancePath, added));
    return fault(place, 'unknown-key', `不认识的键 “${added}”${adviceFor(added, error)}`);
  }
  return fault(source.at(error.instancePath), 'schema', `${nameOf(error.instancePath)}${sentence(error)}`);
}

function sentence(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return `缺少必填项 “${text(param(error, 'missingProperty'))}”`;
    case 'type':
      return `应为${typeNames(param(error, 'type'))}，实为${typeOf(error.data)}${quoteHint(error)}${because(error)}`;
    case 'enum':
      return `不能是 “${text(error.data)}”，可选：${words(param(error, 'allowedValues')).join('、')}${didYouMean(
        text(error.data),
        words(param(error, 'allowedValues')),
      )}${because(error)}`;
    case 'const':
      return `应为 “${text(param(error, 'allowedValue'))}”${because(error)}`;
    case 'pattern':
      return `“${text(error.data)}” 写法不对${because(error)}`;
    case 'format':
      return `“${text(error.data)}” 不是有效日期${because(error)}`;
    case 'minItems':
    case 'minProperties':
      return `不能为空${because(error)}`;
    case 'maxLength':
      return `过长，最多 ${text(param(error, 'limit'))} 字`;
    case 'minimum':
      return `不能小于 ${text(param(error, 'limit'))}`;
    case 'uniqueItems':
      return '有重复的项，请删去一个';
    default:
      return `不符合格式${because(error)}`;
  }
}

/** Keys of XState and of other engines that people will reach for, and what stands in their place. */
const INSTEAD: Partial<Record<string, string>> = {
  after: '期限写在 deadlines',
  always: '跳过一个状态写 when，接着走写 next',
  invoke: '对外动作写成 effects',
  guard: '选择流转写 when；要求写成 rules/ 里的规则',
  cond: '选择流转写 when；要求写成 rules/ 里的规则',
  guards: '选择流转写 when；要求写成 rules/ 里的规则',
  rules: '规则写在 rules/，用 chart、on、at 指明在哪里问',
  actions: '写 effects',
  exit: '离开状态的效果写在各条流转的 effects',
  context: '事实由各功能登记，不写在状态图里',
  meta: '条款写 clause',
  onDone: '写 next',
  onTimeout: '期限写在 deadlines，逾期做什么写 onLapse',
  entryActions: '写 entry',
  roles: '写 by',
  role: '写 by',
};

function adviceFor(key: string, error: ErrorObject): string {
  const instead = INSTEAD[key];
  const known = Object.keys(isRecord(error.parentSchema?.properties) ? error.parentSchema.properties : {});
  if (instead !== undefined && !known.includes(key)) return `：${instead}`;
  const near = didYouMean(key, known);
  return near === '' ? `，这里可写：${known.join('、')}` : near;
}

function because(error: ErrorObject): string {
  const description = text(error.parentSchema?.description);
  return description === '' ? '' : `：${description}`;
}

function nameOf(pointer: string): string {
  const last = pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (last === '') return '';
  return /^\d+$/.test(last) ? `第 ${Number(last) + 1} 项：` : `“${last}”：`;
}

const TYPE_NAMES: Partial<Record<string, string>> = {
  object: '“键: 值” 的对照',
  array: '列表',
  string: '文本',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  null: '空（null）',
};

function typeNames(types: unknown): string {
  return words(types)
    .map((type) => TYPE_NAMES[type] ?? type)
    .join('或');
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (Array.isArray(value)) return '列表';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function quoteHint(error: ErrorObject): string {
  const scalar = typeof error.data === 'number' || typeof error.data === 'boolean';
  return scalar && words(param(error, 'type')).includes('string') ? '（请加引号）' : '';
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [text(value)];
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function param(error: ErrorObject, name: string): unknown {
  return isRecord(error.params) ? error.params[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
