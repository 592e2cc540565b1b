import { isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import type { Json } from '../../kernel/index.js';
import { fault, type Fault, type Place } from '../model/fault.js';
import { pointerTo } from './policy-source.js';

interface Converted {
  readonly value: Json;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: Fault[];
}

/** Turns parsed YAML nodes into JSON, noting where each key and item stands. */
export function toJson(contents: unknown, lines: LineCounter, file: string): Converted {
  const conversion = new Conversion(lines, file);
  const value = conversion.convert(contents, '');
  return { value, places: conversion.places, faults: conversion.faults };
}

/** Keys that mean something else to YAML or to JavaScript than to the person who wrote them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['<<', '__proto__', 'constructor']);

/**
 * Characters that nobody sees: controls, and those that turn the direction of what follows, so that a file reads
 * differently from what it says. Line ends and tabs stay.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

class Conversion {
  readonly places = new Map<string, Place>();
  readonly faults: Fault[] = [];

  constructor(
    private readonly lines: LineCounter,
    private readonly file: string,
  ) {}

  convert(node: unknown, pointer: string): Json {
    if (!this.places.has(pointer)) this.places.set(pointer, this.placeOf(node));
    if (isMap(node)) return this.map(node.items, pointer);
    if (isSeq(node)) return node.items.map((item, index) => this.convert(item, pointerTo(pointer, index)));
    return isScalar(node) ? this.scalar(node.value, pointer) : null;
  }

  private map(items: readonly { key: unknown; value: unknown }[], pointer: string): Json {
    const entries = new Map<string, Json>();
    for (const { key, value } of items) {
      const place = this.placeOf(key);
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') {
        this.faults.push(fault(place, 'value-not-json', '键必须是文本；数字、真假值作键时请加引号'));
      } else if (FORBIDDEN_KEYS.has(name)) {
        this.faults.push(
          fault(place, 'yaml-forbidden', `不能用 “${name}” 作键，请改名；合并键（<<）请把内容写全`),
        );
      } else if (entries.has(name)) {
        this.faults.push(fault(place, 'duplicate-key', `键 “${name}” 重复，请合并或删去一处`));
      } else {
        const inner = pointerTo(pointer, name);
        this.places.set(inner, place);
        entries.set(name, this.convert(value, inner));
      }
    }
    return Object.fromEntries(entries);
  }

  private scalar(value: unknown, pointer: string): Json {
    if (typeof value === 'string' && HIDDEN.test(value)) {
      const here = this.places.get(pointer) ?? { file: this.file, line: 1 };
      this.faults.push(fault(here, 'hidden-character', '文字里有看不见的控制字符，请删去后重新输入'));
      return null;
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && isExact(value)) return value;
    const place = this.places.get(pointer) ?? { file: this.file, line: 1 };
    this.faults.push(fault(place, 'value-not-json', '数字过大或不是数，要原样保留请加引号写成文本'));
    return null;
  }

  private placeOf(node: unknown): Place {
    const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    const { line, col } = this.lines.linePos(start);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** A number that JSON and JavaScript both keep without loss. */
function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
