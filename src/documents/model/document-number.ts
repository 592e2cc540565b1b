import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';

/** 发文字号 — the organ's code word, the year in hexagonal brackets, the serial number. */
export interface DocumentNumber {
  readonly text: string;
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

const NUMBER = /^(?<code>[^〔〕\s]{1,20})〔(?<year>\d{4})〕(?<serial>\d{1,7})号$/;

/** Parses a document number; a leading zero or 第 before the serial is a fault (GB/T 9704). */
export function parseDocumentNumber(text: string): Result<DocumentNumber, readonly Refusal[]> {
  const { code, year, serial } = NUMBER.exec(text)?.groups ?? {};
  if (code === undefined || year === undefined || serial === undefined) {
    return refuse('发文字号应为“机关代字〔年份〕序号号”，年份用六角括号，序号前不加“第”');
  }
  if (serial.startsWith('0')) return refuse('发文字号的序号不编虚位，前面不加 0');
  return ok({ text, code, year: Number(year), serial: Number(serial) });
}

/** Writes a document number. */
export function formatDocumentNumber(code: string, year: number, serial: number): string {
  return `${code}〔${year}〕${serial}号`;
}

function refuse(message: string): { ok: false; error: readonly Refusal[] } {
  return err([
    refusal({
      code: 'document-number-malformed',
      message,
      cure: '请按原件更正发文字号',
      facts: { field: 'documentNumber' },
      who: ['office-reviewer'],
    }),
  ]);
}
