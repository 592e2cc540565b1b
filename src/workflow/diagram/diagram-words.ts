import {
  articleOf,
  instrumentOf,
  type ClauseRef,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';
import { parametersOn, type DeadlineSource, type Instrument, type PolicyPack } from '../../policy/index.js';
import type { Lexicon } from '../compile/features.js';
import type { DiagramWords } from './diagram.js';

type Instruments = ReadonlyMap<string, Instrument>;

/** What ids are called when a chart of a pack is drawn as of a day. */
export function diagramWords(
  pack: PolicyPack,
  day: LocalDate,
  {
    instruments,
    lexicon,
    roles,
  }: {
    readonly instruments: Instruments;
    readonly lexicon: Lexicon;
    readonly roles: Readonly<Record<string, { readonly label: string }>>;
  },
): DiagramWords {
  const values = parametersOn(pack, day);
  return {
    role: (id) => roles[id]?.label ?? id,
    event: (id) => lexicon.events.get(id)?.label ?? id,
    clauses: (refs) => refs.map((ref) => shortCitation(ref, instruments)),
    term: (deadline) => termText(deadline, pack, values),
  };
}

function termText({ after = '', parameter }: DeadlineSource, pack: PolicyPack, values: JsonObject): string {
  if (parameter === undefined) return amountText(after);
  const { unit = '', label = parameter } = pack.parameters[parameter] ?? {};
  const value = values[parameter];
  const amount = typeof value === 'number' ? `${value}${UNITS[unit] ?? ''}` : '当日没有值';
  return `${amount}（${label.replace(/（.*）$/, '')}）`;
}

const UNITS: Readonly<Record<string, string>> = { 'working-days': '个工作日', days: '日' };

function amountText(after: string): string {
  return after.replace(/^(\d+)wd$/, '$1个工作日').replace(/^(\d+)d$/, '$1日');
}

/** 《政府信息公开条例》第17.3条：the name without the state before it and the edition behind it, which the pack's day decides. */
function shortCitation(ref: ClauseRef, instruments: Instruments): string {
  const id = instrumentOf(ref);
  const title = (instruments.get(id)?.title ?? id)
    .replace(/^中华人民共和国/, '')
    .replace(/（\d{4}年(?:修订|修正)）$/, '')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉');
  const article = articleOf(ref);
  return `《${title}》${/^\d/.test(article) ? `第${article}条` : `“${article}”`}`;
}
