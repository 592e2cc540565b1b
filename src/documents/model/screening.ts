import { refusal, type JsonObject, type LocalDate, type Refusal } from '../../kernel/index.js';
import { findClassificationMarks } from './classification-marks.js';
import { nonClassifiedSystem } from './secrecy-law.js';

const MARKS_SHOWN = 20;

/** A text of a case, and where it stands: `title`, `body`, `attachment.a1-1`, `interpretation`. */
export interface TextPart {
  readonly where: string;
  readonly text: string;
}

/** Something found in a text: where and what kind, never the text itself. */
export interface Hit extends JsonObject {
  readonly where: string;
  readonly code: string;
}

/** Which parts were looked at, and what was found there. */
export interface Screening extends JsonObject {
  readonly parts: readonly string[];
  readonly hits: readonly Hit[];
}

/**
 * Whoever looks over texts before they can become public. Documents and interpretations ask; the secrecy
 * review answers. A port, because the review stands beside the documents and not under them.
 */
export interface Screener {
  screen(parts: readonly TextPart[]): Screening;
  /** What the review's own facts become once these parts are other bytes. */
  afterChange(facts: JsonObject, screening: Screening): JsonObject;
}

/**
 * 非涉密系统不得存储、处理国家秘密 — refuses texts that bear a classification mark, before anything of them
 * is stored. The refusal tells where, on which line and which kind of mark: no title, no extract.
 */
export function refuseMarked(parts: readonly TextPart[], on: LocalDate): readonly Refusal[] {
  const found = parts.flatMap(({ where, text }) =>
    findClassificationMarks(text).map(({ code, line }) => ({ where, line, code })),
  );
  if (found.length === 0) return [];
  return [
    refusal({
      code: 'classification-mark-found',
      message: '内容带有密级标志，本系统为非涉密系统，不得存储、处理；未保存任何内容',
      clause: nonClassifiedSystem(on),
      facts: { marks: found.slice(0, MARKS_SHOWN) },
      cure: '请停止在本系统处理该文件，转入涉密设备按保密规定办理；标志系误标的，由定密机关更正后再行提交',
      who: ['drafter', 'secrecy-reviewer'],
    }),
  ];
}

/** The hits of a case after some parts were looked at anew; the other parts keep theirs. */
export function replaceHits(hits: readonly Hit[], screening: Screening): readonly Hit[] {
  return [...hits.filter((hit) => !screening.parts.includes(hit.where)), ...screening.hits];
}

/** Nothing looked at. */
export const NOT_SCREENED: Screening = { parts: [], hits: [] };

/** Reads a screening back from a journal payload. */
export function parseScreening(payload: JsonObject): Screening {
  const screening = payload['screening'];
  return typeof screening === 'object' && screening !== null && 'parts' in screening
    ? (screening as Screening)
    : NOT_SCREENED;
}
