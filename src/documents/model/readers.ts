import { err, isLocalDate, ok, type Json, type LocalDate, type Refusal } from '../../kernel/index.js';
import { asking, fault, type Asked, type Reader } from './shape.js';

/** Characters that no storage and no reader handles alike: control characters and halves of a surrogate pair. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\uFFFE\uFFFF]|\p{Surrogate}/u;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID_MAX = 60;

/** One line of text, trimmed; blank counts as missing. */
export function line(max: number): Reader<string> {
  return asking({ type: 'line', max }, (value, at, label) => {
    if (typeof value !== 'string') return fault('field-invalid', at, `“${label}”应为文字`);
    const text = value.trim();
    if (text === '') return fault('field-required', at, `“${label}”必须填写`);
    if (/[\n\r\t\u2028\u2029]/.test(text)) return fault('field-invalid', at, `“${label}”不得换行`);
    return bounded(text, max, at, label);
  });
}

/** Text of several lines with one kind of line end and no byte order mark; may be empty. */
export function paragraphs(max: number): Reader<string> {
  return asking({ type: 'text', max }, (value, at, label) => {
    if (typeof value !== 'string') return fault('field-invalid', at, `“${label}”应为文字`);
    return bounded(tidy(value), max, at, label);
  });
}

/** Text of several lines that says something. */
export function statement(max: number): Reader<string> {
  const read = paragraphs(max);
  return asking({ type: 'text', max }, (value, at, label) =>
    typeof value === 'string' && value.trim() === ''
      ? fault('field-required', at, `“${label}”必须填写`)
      : read(value, at, label),
  );
}

/** Yes or no, said aloud. */
export function flag(): Reader<boolean> {
  return asking({ type: 'yes-no' }, (value, at, label) =>
    typeof value === 'boolean' ? ok(value) : fault('field-invalid', at, `“${label}”应答“是”或“否”`),
  );
}

/** One of a closed set; `words` are what people call them, where the pack's list does not say it. */
export function choice<T extends string>(
  choices: readonly T[],
  words: Partial<Readonly<Record<T, string>>> = {},
): Reader<T> {
  const options = choices.map((value) => ({
    value,
    label: words[value] ?? value,
    clause: [],
    with: {},
    list: null,
  }));
  return asking({ type: 'choice', options }, (value, at, label) => {
    const chosen = choices.find((one) => one === value);
    return chosen === undefined
      ? fault('field-invalid', at, `“${label}”不在可选范围内`, { choices: [...choices] })
      : ok(chosen);
  });
}

/** An item of the pack's lists; whether the pack knows it is the pack's rule. */
export function item(...lists: readonly string[]): Reader<string> {
  return asking({ type: 'choice', lists }, id());
}

/** Somebody, an organ or an attachment, by id. */
export function reference(type: 'person' | 'organ' | 'attachment'): Reader<string> {
  return asking({ type }, id());
}

/** What is read is named in the pack's lists: as proposals, where any text may be said. */
export function proposed<T extends Json>(read: Reader<T>, ...lists: readonly string[]): Reader<T> {
  return asking({ type: 'line', ...read.asked, lists }, read);
}

/** The id of an item of some list; whether the pack knows it is the pack's rule. */
export function id(): Reader<string> {
  return (value, at, label) =>
    typeof value === 'string' && value.length <= ID_MAX && ID.test(value)
      ? ok(value)
      : fault('field-invalid', at, `“${label}”的代码格式不对`);
}

/** A day that exists. */
export function date(): Reader<LocalDate> {
  return asking({ type: 'date' }, (value, at, label) =>
    isLocalDate(value) ? ok(value) : fault('field-invalid', at, `“${label}”应为存在的日期（YYYY-MM-DD）`),
  );
}

/** Or nothing. */
export function nullable<T extends Json>(read: Reader<T>): Reader<T | null> {
  const orNot: Reader<T | null> = (value, at, label) => (value === null ? ok(null) : read(value, at, label));
  return read.asked === undefined ? orNot : asking(read.asked, orNot);
}

/** A list of at most `max`, each read alike. */
export function list<T extends Json>(read: Reader<T>, max: number): Reader<readonly T[]> {
  return asking(severalOf(read.asked, max), (value, at, label) => {
    if (!Array.isArray(value)) return fault('field-invalid', at, `“${label}”应为列表`);
    if (value.length > max) return fault('field-too-long', at, `“${label}”不得多于 ${max} 项`, { max });
    const faults: Refusal[] = [];
    const items: T[] = [];
    value.forEach((entry: Json, index: number) => {
      const one = read(entry, `${at}.${index}`, label);
      if (one.ok) items.push(one.value);
      else faults.push(...one.error);
    });
    return faults.length > 0 ? err(faults) : ok(items);
  });
}

/** A list in which nothing stands twice. */
export function distinct<T extends string>(read: Reader<T>, max: number): Reader<readonly T[]> {
  const readAll = list(read, max);
  return asking(severalOf(read.asked, max), (value, at, label) => {
    const all = readAll(value, at, label);
    if (!all.ok || new Set(all.value).size === all.value.length) return all;
    return fault('field-invalid', at, `“${label}”有重复项`);
  });
}

/** A list in which nothing stands twice and that is not empty. */
export function some<T extends string>(read: Reader<T>, max: number): Reader<readonly T[]> {
  const readAll = distinct(read, max);
  return asking(severalOf(read.asked, max), (value, at, label) =>
    Array.isArray(value) && value.length === 0
      ? fault('field-required', at, `“${label}”至少选一项`)
      : readAll(value, at, label),
  );
}

const SEVERAL: Partial<Readonly<Record<Asked['type'], Asked['type']>>> = {
  choice: 'choices',
  group: 'groups',
  person: 'people',
  organ: 'organs',
  attachment: 'attachments',
  file: 'files',
};

function severalOf(one: Asked | undefined, max: number): Asked {
  return { ...one, type: SEVERAL[one?.type ?? 'line'] ?? 'lines', max };
}

function tidy(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function bounded(text: string, max: number, at: string, label: string): ReturnType<Reader<string>> {
  if (text.length > max) return fault('field-too-long', at, `“${label}”不得超过 ${max} 字`, { max });
  return UNPRINTABLE.test(text) ? fault('field-invalid', at, `“${label}”含有无法保存的控制字符`) : ok(text);
}
