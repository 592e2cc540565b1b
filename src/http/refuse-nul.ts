import type { FastifyInstance, FastifyReply } from 'fastify';
import { refusal } from '../kernel/index.js';
import { problemOf } from './problem/problem.js';

/** However it is spelt in an address. */
const IN_ADDRESS = /%00|\0/;

/**
 * Turns NUL away from the interface, in addresses and in bodies, before anybody looks at them: it is no character of any
 * text, and PostgreSQL fails on it where SQLite keeps it. The public pages look past it, as past every odd sign.
 */
export function refuseNul(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/') && IN_ADDRESS.test(request.url)) await refuse(reply, '地址');
  });
  server.addHook('preHandler', async (request, reply) => {
    if (holdsNul(request.body)) await refuse(reply, '内容');
  });
}

/** Whether a text anywhere in a body, the names of its fields included, holds a NUL; without recursion, however deep it is. */
function holdsNul(body: unknown): boolean {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next !== 'object' || next === null || next instanceof Uint8Array) continue;
    for (const [key, value] of Object.entries(next)) {
      if (key.includes('\0')) return true;
      open.push(value);
    }
  }
  return false;
}

async function refuse(reply: FastifyReply, where: string): Promise<void> {
  const problem = problemOf([
    refusal({
      code: 'body-invalid',
      message: `${where}里有不能使用的字符（空字符 U+0000）`,
      cure: '去掉这个字符后重试',
    }),
  ]);
  await reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}
