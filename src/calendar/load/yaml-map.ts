import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { err, isLocalDate, ok, type LocalDate, type Result } from '../../kernel/index.js';
import { calendarFault, type CalendarFault, type CalendarFaultCode, type Place } from '../model/fault.js';

const PROBLEMS_TOLD = 5;

interface Entry {
  readonly value: unknown;
  readonly at: Place;
}

/** A mapping of a calendar file that is read key by key; every fault is collected with its line. */
export class YamlMap {
  readonly #asked = new Set<string>();

  constructor(
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly at: Place,
    private readonly file: YamlFile,
  ) {}

  text(key: string): string {
    const value = this.scalar(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.wrong(key, '应为文字', '');
  }

  /** A whole number; 0 stands in for one that is none. */
  integer(key: string): number {
    const value = this.scalar(key);
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.wrong(key, '应为整数', 0);
  }

  flag(key: string): boolean {
    const value = this.scalar(key);
    return typeof value === 'boolean' ? value : this.wrong(key, '应为 true 或 false', false);
  }

  /** A day; null stands in for one that does not exist. */
  date(key: string): LocalDate | null {
    const value = this.scalar(key);
    return isLocalDate(value) ? value : this.wrong(key, '应为存在的日期（YYYY-MM-DD）', null);
  }

  /** Whole numbers of a list. */
  integers(key: string): readonly number[] {
    return this.items(key).map((node) => {
      const value = isScalar(node) ? node.value : undefined;
      return typeof value === 'number' ? value : this.wrong(key, '应为整数列表', 0);
    });
  }

  /** Texts of a list. */
  texts(key: string): readonly string[] {
    return this.items(key).map((node) => {
      const value = isScalar(node) ? node.value : undefined;
      return typeof value === 'string' ? value : this.wrong(key, '应为文字列表', '');
    });
  }

  map(key: string): YamlMap {
    return this.file.mapOf(this.node(key), this.at);
  }

  maps(key: string): readonly YamlMap[] {
    return this.items(key).map((node) => this.file.mapOf(node, this.at));
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  fault(code: CalendarFaultCode, message: string, at: Place = this.at): void {
    this.file.faults.push(calendarFault(at, code, message));
  }

  /** Faults for keys that nobody asked for: a misspelt key must not be silently without effect. */
  end(): void {
    for (const [key, { at }] of this.entries) {
      if (!this.#asked.has(key)) this.fault('unknown-key', `不认识的键 “${key}”`, at);
    }
  }

  private node(key: string): unknown {
    this.#asked.add(key);
    if (!this.entries.has(key)) this.fault('key-missing', `缺少键 “${key}”`);
    return this.entries.get(key)?.value;
  }

  private scalar(key: string): unknown {
    const node = this.node(key);
    return isScalar(node) ? node.value : undefined;
  }

  private items(key: string): readonly unknown[] {
    const node = this.node(key);
    return isSeq(node) ? node.items : this.wrong(key, '应为列表', []);
  }

  private wrong<T>(key: string, message: string, instead: T): T {
    const entry = this.entries.get(key);
    if (entry !== undefined) this.fault('value-invalid', `“${key}”${message}`, entry.at);
    return instead;
  }
}

/** One parsed file and the faults found while it is read. */
export class YamlFile {
  readonly faults: CalendarFault[] = [];

  constructor(
    readonly name: string,
    private readonly lines: LineCounter,
  ) {}

  mapOf(node: unknown, otherwise: Place): YamlMap {
    const at = this.placeOf(node, otherwise);
    const entries = new Map<string, Entry>();
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        entries.set(isScalar(key) ? String(key.value) : '', { value, at: this.placeOf(key, at) });
      }
    } else if (node !== undefined) {
      this.faults.push(calendarFault(at, 'value-invalid', '这里应为“键: 值”'));
    }
    return new YamlMap(entries, at, this);
  }

  private placeOf(node: unknown, otherwise: Place): Place {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined
      ? otherwise
      : { file: this.name, line: Math.max(this.lines.linePos(start).line, 1) };
  }
}

/**
 * Parses a calendar file: plain YAML 1.2 data without aliases, tags or repeated keys. Syntax errors come back
 * at once; what is wrong with single values is collected in `file.faults` while they are read.
 */
export function parseCalendarYaml(
  text: string,
  name: string,
): Result<{ readonly root: YamlMap; readonly file: YamlFile }, readonly CalendarFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    stringKeys: true,
  });
  const at = (offset: number): Place => ({ file: name, line: Math.max(lines.linePos(offset).line, 1) });
  // One slip makes many errors behind it; the first few tell where to look.
  const problems = [...document.errors, ...document.warnings].slice(0, PROBLEMS_TOLD);
  if (problems.length > 0) {
    return err(
      problems.map(({ pos, code }) => calendarFault(at(pos[0]), 'yaml-syntax', `YAML 写法不对（${code}）`)),
    );
  }
  if (!isMap(document.contents)) return err([calendarFault(at(0), 'value-invalid', '整个文件应为“键: 值”')]);
  const file = new YamlFile(name, lines);
  return ok({ root: file.mapOf(document.contents, at(0)), file });
}
