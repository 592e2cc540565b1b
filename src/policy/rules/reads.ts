import type { ASTNode } from '@marcbachmann/cel-js';
import { fixedIn, pathOf } from './comparisons.js';
import { DYN, type FactShape } from './fact-shape.js';
import { patternProblem } from './safe-pattern.js';

/** A fact that an expression reads. */
export interface Read {
  readonly path: readonly string[];
  readonly shape: FactShape;
}

/** A name that the facts do not have. */
export interface UnknownName {
  /** The path up to the unknown name; empty where the root itself is unknown. */
  readonly of: readonly string[];
  readonly name: string;
  /** What could have been meant. */
  readonly known: readonly string[];
  /** Offset in the expression. */
  readonly at: number;
}

/** `"specialist" in approvals`, `approvals["specialist"]`: a word looked up in a map of facts. */
export interface Lookup {
  readonly of: readonly string[];
  readonly key: string;
  readonly at: number;
}

/** `attribute == "withheld"`, `signedOn <= today`: with what a fact, or an item of a list, is compared. */
export interface Compared {
  readonly path: readonly string[];
  /** A fixed value, or the path of another fact. */
  readonly with: { readonly value: string | number | boolean } | { readonly path: readonly string[] };
}

export interface Reading {
  readonly reads: readonly Read[];
  readonly unknown: readonly UnknownName[];
  readonly lookups: readonly Lookup[];
  /** Dotted paths on which the answer can depend: a word looked up in a map is that member, not the whole map. */
  readonly touches: readonly string[];
  readonly compared: readonly Compared[];
  /** `matches` with a pattern that is not fixed, or could take for ever. */
  readonly patterns: readonly { readonly at: number; readonly problem: string }[];
  /** Offsets of loops within too many others: they take the product of all their lengths. */
  readonly costly: readonly number[];
}

/** Loops within each other (`all`, `exists`, `map` …, `cel.bind` too, by which text doubles). */
export const MOST_LOOPS = 2;

/** Finds what an expression reads, by walking its syntax tree; all unknown names at once. */
export function readsOf(root: ASTNode, facts: ReadonlyMap<string, FactShape>): Reading {
  const reader = new Reader(facts);
  reader.visit(root, new Map());
  return { ...reader.found, reads: [...reader.found.reads.values()], touches: [...reader.found.touches] };
}

/** Names that CEL itself knows. */
const CEL_NAMES: ReadonlySet<string> = new Set([
  'cel',
  'google',
  'string',
  'bool',
  'int',
  'uint',
  'double',
  'map',
  'list',
  'bytes',
  'null_type',
  'type',
]);
/** Macros whose first argument names a variable that runs over the receiver. */
const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** Variables that macros bind: their shape, and the list of facts over whose items they run. */
type Bound = ReadonlyMap<string, { readonly shape: FactShape; readonly of: readonly string[] | null }>;

/** What a chain of names leads to: its path from a root of the facts (null where it is computed), its shape. */
interface Resolved {
  readonly path: readonly string[] | null;
  readonly shape: FactShape;
}

class Reader {
  readonly found = {
    reads: new Map<string, Read>(),
    unknown: new Array<UnknownName>(),
    lookups: new Array<Lookup>(),
    touches: new Set<string>(),
    compared: new Array<Compared>(),
    patterns: new Array<{ at: number; problem: string }>(),
    costly: new Array<number>(),
  };

  private loops = 0;

  constructor(private readonly facts: ReadonlyMap<string, FactShape>) {}

  visit(node: ASTNode, bound: Bound): void {
    switch (node.op) {
      case 'value':
        return;
      case 'id':
      case '.':
      case '.?':
      case '[]':
      case '[?]':
        this.record(this.resolve(node, bound));
        return;
      case 'call':
        for (const argument of node.args[1]) this.visit(argument, bound);
        return;
      case 'rcall':
        this.visitMethod(node, bound);
        return;
      case 'map':
        for (const [key, value] of node.args) this.visitAll([key, value], bound);
        return;
      case '!_':
      case '-_':
        this.visit(node.args, bound);
        return;
      case 'in':
        this.compare(node.args, bound);
        this.visitMembership(node.args, bound);
        return;
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        this.compare(node.args, bound);
        this.visitAll(node.args, bound);
        return;
      default:
        this.visitAll(node.args, bound);
    }
  }

  /** Keeps what either side is compared with; a word looked up in a map is a key, not a value. */
  private compare([left, right]: readonly [ASTNode, ASTNode], bound: Bound): void {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const path = this.subject(one, bound);
      if (path === null) continue;
      for (const value of fixedIn(other)) this.found.compared.push({ path, with: { value } });
      const also = this.subject(other, bound);
      if (also !== null) this.found.compared.push({ path, with: { path: also } });
    }
  }

  /** The fact that one side of a comparison is, or the list of which it is an item; maps are not compared with. */
  private subject(node: ASTNode, bound: Bound): readonly string[] | null {
    if (node.op === 'id') {
      const variable = bound.get(node.args);
      if (variable !== undefined) return variable.of;
    }
    const path = pathOf(node, (name) => bound.has(name));
    if (path === null || !this.facts.has(path[0] ?? '')) return null;
    return this.shapeAt(path)?.kind === 'map' ? null : path;
  }

  private shapeAt([root = '', ...names]: readonly string[]): FactShape | undefined {
    let shape = this.facts.get(root);
    for (const name of names) {
      if (shape === undefined || shape.kind === 'dyn') return shape;
      shape =
        shape.kind === 'object' ? shape.fields.get(name) : shape.kind === 'map' ? shape.value : undefined;
    }
    return shape;
  }

  private visitAll(nodes: readonly ASTNode[], bound: Bound): void {
    for (const node of nodes) this.visit(node, bound);
  }

  private visitMethod(node: ASTNode & { op: 'rcall' }, bound: Bound): void {
    const [name, receiver, args] = node.args;
    if (LOOPS.has(name) || name === 'bind') {
      if (this.loops >= MOST_LOOPS) this.found.costly.push(node.start);
      this.loops += 1;
      this.visitCall(node, bound);
      this.loops -= 1;
      return;
    }
    if (name === 'matches') {
      const [first] = args;
      const problem = patternProblem(first?.op === 'value' ? first.args : undefined);
      if (problem !== null) this.found.patterns.push({ at: node.start, problem });
    }
    this.visitAll([receiver, ...args], bound);
  }

  private visitCall(node: ASTNode & { op: 'rcall' }, bound: Bound): void {
    const [name, receiver, args] = node.args;
    const [first, second] = args;
    if (
      name === 'bind' &&
      receiver.op === 'id' &&
      receiver.args === 'cel' &&
      first?.op === 'id' &&
      second !== undefined
    ) {
      const value = this.resolve(second, bound);
      this.record(value);
      this.visitAll(args.slice(2), new Map(bound).set(first.args, { shape: value.shape, of: null }));
      return;
    }
    if (LOOPS.has(name) && first?.op === 'id') {
      const over = this.resolve(receiver, bound);
      this.record(over);
      const items = over.shape.kind === 'list' ? over.path : null;
      const variable = { shape: elementOf(over.shape), of: items };
      this.visitAll(args.slice(1), new Map(bound).set(first.args, variable));
      return;
    }
    this.visitAll([receiver, ...args], bound);
  }

  private visitMembership([left, right]: readonly [ASTNode, ASTNode], bound: Bound): void {
    this.visit(left, bound);
    const container = this.resolve(right, bound);
    const word = left.op === 'value' && typeof left.args === 'string' ? left.args : null;
    if (word === null || container.path === null || container.shape.kind !== 'map') {
      this.record(container);
    } else {
      this.read(container);
      this.found.touches.add([...container.path, word].join('.'));
    }
    if (word !== null && container.path !== null) {
      this.found.lookups.push({ of: container.path, key: word, at: left.start });
    }
  }

  private record(resolved: Resolved): void {
    this.read(resolved);
    if (resolved.path !== null && resolved.path.length > 0) this.found.touches.add(resolved.path.join('.'));
  }

  private read({ path, shape }: Resolved): void {
    if (path !== null && path.length > 0) this.found.reads.set(path.join('\u0000'), { path, shape });
  }

  private resolve(node: ASTNode, bound: Bound): Resolved {
    switch (node.op) {
      case 'id':
        return this.resolveName(node.args, node.start, bound);
      case '.':
      case '.?':
        return this.member(this.resolve(node.args[0], bound), node.args[1], node.pos);
      case '[]':
      case '[?]':
        return this.element(node.args, bound);
      default:
        this.visit(node, bound);
        return { path: null, shape: DYN };
    }
  }

  private resolveName(name: string, at: number, bound: Bound): Resolved {
    const variable = bound.get(name);
    if (variable !== undefined) return { path: null, shape: variable.shape };
    const root = this.facts.get(name);
    if (root !== undefined) return { path: [name], shape: root };
    if (!CEL_NAMES.has(name))
      this.found.unknown.push({ of: [], name, known: [...this.facts.keys(), ...bound.keys()], at });
    return { path: null, shape: DYN };
  }

  private member({ path, shape }: Resolved, name: string, at: number): Resolved {
    const inner = path === null ? null : [...path, name];
    if (shape.kind === 'dyn') return { path: inner, shape: DYN };
    if (shape.kind === 'map') {
      if (path !== null) this.found.lookups.push({ of: path, key: name, at });
      return { path: inner, shape: shape.value };
    }
    const field = shape.kind === 'object' ? shape.fields.get(name) : undefined;
    if (field !== undefined) return { path: inner, shape: field };
    const known = shape.kind === 'object' ? [...shape.fields.keys()] : [];
    this.found.unknown.push({ of: path ?? ['…'], name, known, at });
    return { path: null, shape: DYN };
  }

  private element([container, index]: readonly [ASTNode, ASTNode], bound: Bound): Resolved {
    const over = this.resolve(container, bound);
    if (index.op === 'value' && typeof index.args === 'string')
      return this.member(over, index.args, index.start);
    this.record(over);
    this.visit(index, bound);
    return { path: null, shape: elementOf(over.shape, 'value') };
  }
}

/** What a loop variable is: an item of a list, a key of a map or object; with `value`, what an index yields. */
function elementOf(shape: FactShape, wanted: 'key' | 'value' = 'key'): FactShape {
  if (shape.kind === 'list') return shape.item;
  if (shape.kind === 'map' && wanted === 'value') return shape.value;
  if (shape.kind === 'map' || (shape.kind === 'object' && wanted === 'key')) {
    return { kind: 'scalar', of: 'string', nullable: false };
  }
  return DYN;
}
