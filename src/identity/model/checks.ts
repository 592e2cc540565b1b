import { refusal, type JsonObject, type LocalDate, type Refusal } from '../../kernel/index.js';
import type { Actor } from './actor.js';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const SLUG_LENGTH = 64;
/** Ids that mean something else: the engine itself, and whoever is not signed in. */
const RESERVED = ['system', 'anonymous'];

/** A line of text that people will read: there, not too long, one line. */
export function lineFaults(label: string, field: string, value: string, most = 60): readonly Refusal[] {
  if (value.trim() === '') return [inputFault(`${label}没有填写`, `请填写${label}`, { field })];
  if (value.length > most || /\p{Cc}/u.test(value)) {
    return [inputFault(`${label}过长或含有换行等字符`, `请用一行不超过 ${most} 字的文字`, { field })];
  }
  return [];
}

/** An id that is chosen once and written in packs and addresses. */
export function slugFaults(label: string, field: string, value: string): readonly Refusal[] {
  if (SLUG.test(value) && value.length <= SLUG_LENGTH && !RESERVED.includes(value)) return [];
  return [inputFault(`${label}的编号格式不对`, '请用小写字母开头的字母、数字和连字符', { field })];
}

/** A period that begins before it ends. */
export function periodFaults(from: LocalDate, to: LocalDate | null): readonly Refusal[] {
  return to === null || from <= to
    ? []
    : [inputFault('截止日期早于起始日期', '请核对起止日期', { field: 'to' })];
}

/** Nobody raises their own rights, whatever their office. */
export function selfGrantFaults(actor: Actor, person: string): readonly Refusal[] {
  if (actor.person !== person) return [];
  return [
    refusal({
      code: 'self-grant',
      message: '不得为自己授予或调整权限',
      cure: '请由另一名安全保密管理员办理',
      who: ['security-admin'],
    }),
  ];
}

/** Something that the input names and that does not exist. */
export function unknownThing(label: string, id: string): Refusal {
  return refusal({ code: 'unknown', message: `没有这一${label}`, cure: '请刷新后重新选择', facts: { id } });
}

/** A value that cannot be what was meant. */
export function inputFault(message: string, cure: string, facts: JsonObject): Refusal {
  return refusal({ code: 'input', message, cure, facts });
}

/** Something that stands against a change as things are. */
export function conflict(code: string, message: string, cure: string, facts: JsonObject = {}): Refusal {
  return refusal({ code, message, cure, facts });
}
