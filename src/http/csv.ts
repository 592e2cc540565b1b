import type { FastifyReply } from 'fastify';

/** Without it spreadsheet programs take the file for one in GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table for spreadsheet programs: CSV (RFC 4180), UTF-8 with a byte order mark, no cell that would be taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** Says that the answer is a file of a name, for whoever saves it. */
export function asTable(response: FastifyReply, ascii: string, name: string): void {
  const named = encodeURIComponent(`${name}.csv`);
  void response
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${ascii}.csv"; filename*=UTF-8''${named}`);
}

/** What OpenAPI says of such an answer. */
export const CSV_ANSWER = {
  description: '表格',
  content: { 'text/csv': { schema: { type: 'string' } } },
} as const;

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
