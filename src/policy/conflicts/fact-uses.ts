import type { ASTNode } from '@marcbachmann/cel-js';
import type { Json } from '../../kernel/index.js';
import type { FactShape } from '../rules/fact-shape.js';
import { FactClasses, type Literal } from './fact-classes.js';
import { expandPaths, nameOf, shapeAt, type Bound, type FactPath } from './fact-paths.js';

/** A fact whose value a search can choose. */
export interface Variable {
  readonly name: string;
  readonly path: FactPath;
  readonly shape: FactShape;
  /** Used as a list: a loop runs over it, or something is sought in it. */
  list: boolean;
  /** Used as a condition by itself. */
  flag: boolean;
}

/** Operators of which the search knows every way to make them true; whatever else occurs is left to people. */
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one']);

/** One side of a comparison, taken apart. */
interface Side {
  readonly facts: string[];
  readonly values: { readonly value: Literal; readonly site: number }[];
  sized: boolean;
}

/**
 * How expressions use facts: which they read, and what they hold them against. `outside` names the first
 * thing in them that the search cannot reason about.
 */
export class FactUses {
  readonly variables = new Map<string, Variable>();
  readonly classes = new FactClasses();
  outside: string | null = null;
  private sites = 0;
  private reading = new Set<string>();

  constructor(private readonly facts: ReadonlyMap<string, FactShape>) {}

  /** Takes in one expression and tells the facts that it reads, the objects around them included. */
  read(root: ASTNode): ReadonlySet<string> {
    this.reading = new Set();
    this.visit(root, new Map());
    return this.reading;
  }

  /** Whether a path is an entry of a map, which need not be there. */
  isMapKey(path: FactPath): boolean {
    return shapeAt(this.facts, path.slice(0, -1))?.kind === 'map';
  }

  /** Notes a value that a fact is known to have, or the items of a list. */
  noteGiven(fact: string, value: Json): void {
    const items: readonly Json[] = isList(value) ? value : [value];
    for (const item of items) {
      if (typeof item !== 'object') this.classes.note(fact, item, (this.sites += 1));
    }
  }

  private visit(node: ASTNode, bound: Bound): void {
    if (COMPARISONS.has(node.op)) {
      this.compare(node as ASTNode & { args: [ASTNode, ASTNode] }, bound);
      return;
    }
    switch (node.op) {
      case 'value':
        return;
      case '&&':
      case '||':
      case '?:':
        for (const part of node.args) this.visit(part, bound);
        return;
      case '!_':
        this.visit(node.args, bound);
        return;
      case 'id':
      case '.':
      case '[]':
        for (const variable of this.variablesAt(node, bound)) variable.flag = true;
        return;
      case 'rcall':
        this.loop(node, bound);
        return;
      default:
        this.leave(node.op === 'call' ? node.args[0] : node.op);
    }
  }

  private compare(node: ASTNode & { args: [ASTNode, ASTNode] }, bound: Bound): void {
    const [left, right] = node.args;
    if (node.op === 'in' && this.lookup(left, right, bound)) return;
    const side: Side = { facts: [], values: [], sized: false };
    this.take(left, bound, side);
    const within = side.facts.length;
    this.take(right, bound, side);
    if (node.op === 'in') {
      for (const name of side.facts.slice(within)) this.markList(name);
    }
    const [first, ...others] = side.facts;
    if (first === undefined) return;
    for (const other of others) this.classes.join(first, other);
    for (const { value, site } of side.values) this.classes.note(first, value, site);
    const joined = this.classes.of(first);
    joined.ordered ||=
      ORDER.has(node.op) && !side.sized && side.values.every(({ value }) => typeof value !== 'number');
    joined.sized ||= side.sized;
  }

  /** `"specialist" in approvals`: asks whether a map has a key, which is a fact of its own. */
  private lookup(left: ASTNode, right: ASTNode, bound: Bound): boolean {
    const containers = expandPaths(right, bound);
    if (containers === null) return false;
    const maps = containers.filter((path) => shapeAt(this.facts, path)?.kind === 'map');
    if (maps.length === 0) return false;
    const keys = literalsOf(left, bound);
    if (keys === null) this.leave('in');
    for (const path of maps) for (const key of keys ?? []) this.variable([...path, key]);
    return true;
  }

  private take(node: ASTNode, bound: Bound, side: Side, site?: number): void {
    const value = literalOf(node);
    if (value !== undefined) {
      side.values.push({ value, site: site ?? (this.sites += 1) });
      return;
    }
    switch (node.op) {
      case 'list': {
        const here = (this.sites += 1);
        for (const item of node.args) this.take(item, bound, side, here);
        return;
      }
      case '?:': {
        const [condition, yes, no] = node.args;
        this.visit(condition, bound);
        this.take(yes, bound, side, site);
        this.take(no, bound, side, site);
        return;
      }
      case 'id':
      case '.':
      case '[]':
        this.takeFact(node, bound, side);
        return;
      case 'call': {
        const [name, [argument]] = node.args;
        if (name !== 'size' || argument === undefined) {
          this.leave(name);
          return;
        }
        side.sized = true;
        this.take(argument, bound, side);
        return;
      }
      default:
        this.visit(node, bound);
    }
  }

  private takeFact(node: ASTNode, bound: Bound, side: Side): void {
    const variable = node.op === 'id' ? bound.get(node.args) : undefined;
    if (variable?.kind === 'word') {
      const site = (this.sites += 1);
      side.values.push(...variable.words.map((value) => ({ value, site })));
    } else if (variable?.kind === 'item') {
      side.facts.push(...variable.of.map(nameOf));
    } else {
      side.facts.push(...this.variablesAt(node, bound).map(({ name }) => name));
    }
  }

  private loop(node: ASTNode & { op: 'rcall' }, bound: Bound): void {
    const [name, over, [variable, body, ...more]] = node.args;
    if (!LOOPS.has(name) || variable?.op !== 'id' || body === undefined || more.length > 0) {
      this.leave(name);
      return;
    }
    const words = over.op === 'list' ? literalsOf(over, bound) : null;
    if (words !== null) {
      this.visit(body, new Map(bound).set(variable.args, { kind: 'word', words }));
      return;
    }
    const lists = this.variablesAt(over, bound);
    for (const list of lists) this.markList(list.name);
    this.visit(body, new Map(bound).set(variable.args, { kind: 'item', of: lists.map(({ path }) => path) }));
  }

  private markList(name: string): void {
    const variable = this.variables.get(name);
    if (variable === undefined) return;
    variable.list = true;
    if (variable.shape.kind !== 'list' && variable.shape.kind !== 'dyn') this.leave(name);
  }

  /** The facts that a chain of names may lead to; several where a loop runs over words. */
  private variablesAt(node: ASTNode, bound: Bound): Variable[] {
    const paths = expandPaths(node, bound);
    if (paths === null) this.leave('[]');
    return (paths ?? []).flatMap((path) => this.variable(path) ?? []);
  }

  /** Notes a fact, and the objects around it that may be missing: without them it has no value. */
  private variable(path: FactPath): Variable | null {
    for (let length = 2; length < path.length; length += 1) {
      const outer = path.slice(0, length);
      const optional = shapeAt(this.facts, outer)?.nullable === true;
      if (optional || shapeAt(this.facts, outer.slice(0, -1))?.kind === 'map') this.variable(outer);
    }
    const shape = shapeAt(this.facts, path);
    const known = shape !== null && path.length > 1 && !path.includes('__proto__');
    if (!known && path[0] !== 'today') {
      this.leave(nameOf(path));
      return null;
    }
    const name = nameOf(path);
    this.reading.add(name);
    const before = this.variables.get(name);
    if (before !== undefined) return before;
    const made: Variable = {
      name,
      path,
      shape: shape ?? { kind: 'dyn', nullable: true },
      list: false,
      flag: false,
    };
    this.variables.set(name, made);
    this.classes.of(name);
    return made;
  }

  private leave(what: string): void {
    this.outside ??= what;
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value written in the expression; undefined for anything else. */
function literalOf(node: ASTNode): Literal | undefined {
  if (node.op === '-_') {
    const inner = literalOf(node.args);
    return typeof inner === 'number' ? -inner : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain || value === null ? value : undefined;
}

/** The words that a text, a list of texts or a loop's variable stands for; null for anything else. */
function literalsOf(node: ASTNode, bound: Bound): readonly string[] | null {
  if (node.op === 'list') {
    const words = node.args.map((item) => literalOf(item));
    return words.every((word) => typeof word === 'string') ? words : null;
  }
  const value = literalOf(node);
  if (typeof value === 'string') return [value];
  const variable = node.op === 'id' ? bound.get(node.args) : undefined;
  return variable?.kind === 'word' ? variable.words : null;
}
