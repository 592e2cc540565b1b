import type { FastifyReply } from 'fastify';

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
