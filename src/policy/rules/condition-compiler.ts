import type { TypeCheckResult } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../../kernel/index.js';
import type { FaultCode } from '../fault-codes.js';
import {
  ACTOR_FACT_TYPE,
  ENGINE_FACT_TYPES,
  SCOPE_ROOTS,
  type FactSchema,
  type FactType,
} from '../model/fact-type.js';
import { insteadOf } from '../model/near-miss.js';
import { CelWorld } from './cel-environment.js';
import { explainCelError, offsetOf } from './cel-errors.js';
import { commonSlip } from './common-slips.js';
import { Condition } from './condition.js';
import { unknownInPath } from './fact-path.js';
import { DYN, factShape, type FactShape } from './fact-shape.js';
import { MOST_LOOPS, readsOf, type Reading, type UnknownName } from './reads.js';

/** What expressions may read. */
export interface ConditionTypes {
  /** Facts by root; those of the engine (`case`, `steps`, `approvals`, `acted`) need not be repeated. */
  readonly facts: FactSchema;
  /** Payload fields by event; without it `event` may hold anything. */
  readonly events?: Readonly<Record<string, FactSchema>>;
  /** Types of the pack's parameters, see `parameterTypes`. */
  readonly params?: FactSchema;
  /** What is there without a feature; the engine's facts and who acts, where absent. */
  readonly base?: FactSchema;
}

/** What an expression must come to. What may be null has no static type: it is looked at when it is evaluated. */
export type Wanted = 'bool' | 'text' | 'number';

/** Why an expression is not accepted. */
export interface ConditionFault {
  readonly code: FaultCode;
  /** Chinese, with the place inside the expression. */
  readonly message: string;
}

const MAX_BYTES = 2048;

interface World {
  readonly facts: ReadonlyMap<string, FactShape>;
  readonly cel: CelWorld;
}

/** Compiles CEL expressions against the facts they may read; one compiler serves a whole pack. */
export class ConditionCompiler {
  /** Worlds differ only in what `event` holds. */
  private readonly worlds = new Map<string, World>();
  private readonly roots: ReadonlyMap<string, FactShape>;

  /** @throws RangeError when a declared type does not exist, or a fact takes the name of something else in scope */
  constructor(private readonly types: ConditionTypes) {
    const taken = SCOPE_ROOTS.find((root) => Object.hasOwn(types.facts, root));
    if (taken !== undefined) throw new RangeError(`a fact cannot be called ${taken}`);
    const schema: FactSchema = {
      ...(types.base ?? { ...ENGINE_FACT_TYPES, actor: ACTOR_FACT_TYPE }),
      ...types.facts,
      params: types.params ?? 'map',
      today: 'string',
    };
    this.roots = new Map(
      Object.entries(schema).map(([root, type]): [string, FactShape] => [root, factShape(type)]),
    );
  }

  /**
   * Parses and type-checks an expression, which must come out as true or false, or as what is wanted.
   * @param events events on which it may be evaluated: `event` then holds what all of them carry
   */
  compile(
    source: string,
    events: readonly string[] = [],
    wanted: Wanted = 'bool',
  ): Result<Condition, readonly ConditionFault[]> {
    if (Buffer.byteLength(source) > MAX_BYTES) {
      return err([{ code: 'expression-too-long', message: '表达式超过 2 KB，请拆成几条规则' }]);
    }
    const slip = commonSlip(source);
    if (slip !== null) {
      const message = `表达式写法有误：${slip.advice}${placeIn(source, slip.at)}`;
      return err([{ code: 'expression-syntax', message }]);
    }
    const { facts, cel } = this.worldOf(events);
    try {
      const program = cel.parse(source);
      const reading = readsOf(program.ast, facts);
      const faults = [
        ...nameFaults(source, reading, events),
        ...patternFaults(source, reading),
        ...costFaults(source, reading),
      ];
      if (faults.length === 0) faults.push(...typeFaults(source, cel.check(source), wanted));
      return faults.length > 0 ? err(faults) : ok(new Condition(source, program, reading));
    } catch (error) {
      return err([{ code: 'expression-syntax', message: `表达式写法有误${detailOf(source, error)}` }]);
    }
  }

  /** What is wrong with a dotted fact path (`case.division`), or null. */
  unknownIn(path: string): ConditionFault | null {
    const unknown = unknownInPath(path, this.roots);
    return unknown === null
      ? null
      : { code: 'unknown-fact', message: `${path}：${unknownText(unknown, [])}` };
  }

  /** What an expression on these events may read, by root. */
  factsOn(events: readonly string[]): ReadonlyMap<string, FactShape> {
    return this.worldOf(events).facts;
  }

  private worldOf(events: readonly string[]): World {
    const { events: payloads } = this.types;
    const known: FactSchema[] = [];
    for (const event of events) {
      const payload = payloads?.[event];
      if (payload !== undefined) known.push(payload);
    }
    const typed = known.length > 0 && known.length === events.length;
    const key = typed ? [...events].sort().join(' ') : '';
    const world = this.worlds.get(key) ?? makeWorld(this.roots, typed ? commonFields(known) : DYN);
    this.worlds.set(key, world);
    return world;
  }
}

function makeWorld(roots: ReadonlyMap<string, FactShape>, event: FactShape): World {
  const facts = new Map(roots).set('event', event);
  return { facts, cel: new CelWorld(facts) };
}

/** The fields that every one of the payloads has; of different types, they may be anything. */
function commonFields(payloads: readonly FactSchema[]): FactShape {
  const [first = {}, ...others] = payloads;
  const common: Record<string, FactType> = {};
  for (const [field, type] of Object.entries(first)) {
    if (!others.every((payload) => Object.hasOwn(payload, field))) continue;
    const same = others.every((payload) => JSON.stringify(payload[field]) === JSON.stringify(type));
    common[field] = same ? type : 'dyn';
  }
  return factShape(common);
}

function nameFaults(source: string, { unknown }: Reading, events: readonly string[]): ConditionFault[] {
  return unknown.map((name) => ({
    code: 'unknown-fact',
    message: `${unknownText(name, events)}${placeIn(source, name.at)}`,
  }));
}

function unknownText({ of, name, known }: UnknownName, events: readonly string[]): string {
  const near = known.length === 0 ? '' : insteadOf(name, known);
  if (of.length === 0) return `没有名为 “${name}” 的事实${near}`;
  const owner = of.join('.');
  if (owner === 'event')
    return `事件 ${events.join('、')} ${events.length > 1 ? '不都' : '不'}带有 “${name}”${known.length === 0 ? '，它没有可读的内容，请改用别的事实' : near}`;
  if (known.length === 0) return `“${owner}” 不是对象，没有字段 “${name}”，请只写到 ${owner}`;
  return `事实 “${owner}” 没有字段 “${name}”${near}`;
}

function patternFaults(source: string, { patterns }: Reading): ConditionFault[] {
  return patterns.map(({ at, problem }) => ({
    code: 'unsafe-pattern',
    message: `${problem}${placeIn(source, at)}`,
  }));
}

function costFaults(source: string, { costly }: Reading): ConditionFault[] {
  return costly.map((at) => ({
    code: 'expression-too-costly',
    message: `循环最多套 ${MOST_LOOPS} 层，再多可能算不完；请拆成几条规则${placeIn(source, at)}`,
  }));
}

const TYPES_OF: Readonly<Record<Wanted, readonly string[]>> = {
  bool: ['bool'],
  text: ['string', 'dyn', 'null'],
  number: ['int', 'double', 'dyn'],
};
const TYPE_WORDS: Readonly<Record<Wanted, string>> = { bool: '真假值', text: '文本', number: '数字' };

function typeFaults(source: string, checked: TypeCheckResult, wanted: Wanted): ConditionFault[] {
  if (!checked.valid) {
    return [{ code: 'expression-type', message: `表达式类型不符${detailOf(source, checked.error)}` }];
  }
  const type = checked.type ?? '未知';
  if (TYPES_OF[wanted].includes(type)) return [];
  const hint = wanted === 'bool' && type === 'dyn' ? '；可能为空的事实请写成 “… == true”' : '';
  return [
    { code: 'expression-type', message: `表达式的结果须是${TYPE_WORDS[wanted]}，这里是 ${type}${hint}` },
  ];
}

function detailOf(source: string, error: unknown): string {
  const at = offsetOf(error);
  return `：${explainCelError(error)}${at === null ? '' : placeIn(source, at)}`;
}

/** `（“ument.atrib…” 处）`: the few letters where something is wrong. */
function placeIn(source: string, at: number): string {
  const here = source.slice(at, at + 24).replaceAll(/\s+/g, ' ');
  return here === '' ? '（结尾处）' : `（“${here}${source.length > at + 24 ? '…' : ''}” 处）`;
}
