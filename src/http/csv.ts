import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

const TEXT_CSV = 'text/csv; charset=utf-8';

/** Says that the answer is a file of a name, for whoever saves it. */
export function asTable(response: FastifyReply, ascii: string, name: string): void {
  const named = encodeURIComponent(`${name}.csv`);
  void response
    .header('content-type', TEXT_CSV)
    .header('content-disposition', `attachment; filename="${ascii}.csv"; filename*=UTF-8''${named}`);
}

/** The same for a table that is sent while it is read. Where reading fails, the connection breaks off: half a table never passes for a whole one. */
export function sendTable(
  response: FastifyReply,
  { ascii, name }: { readonly ascii: string; readonly name: string },
  portions: AsyncGenerator<string, void>,
): StreamableFile {
  asTable(response, ascii, name);
  return new StreamableFile(Readable.from(portions, { objectMode: false }), { type: TEXT_CSV });
}

/** What OpenAPI says of such an answer. */
export const CSV_ANSWER = {
  description: '表格',
  content: { 'text/csv': { schema: { type: 'string' } } },
} as const;
