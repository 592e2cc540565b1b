import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import BetterSqlite3 from 'better-sqlite3';

/**
 * The floor: what node:http and better-sqlite3 do with nothing in between. A POST stores its body in one durable
 * transaction of three rows; `GET /pages/<n>` reads one page by its key. No validation, no rights, no history.
 */
const [file = 'floor.sqlite', pages = '0', bytes = '0'] = process.argv.slice(2);
const database = new BetterSqlite3(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'create table if not exists row (id integer primary key, kind text, body text); create table if not exists page (path text primary key, etag text, html text)',
);
const insert = database.prepare('insert into row (kind, body) values (?, ?)');
const store = database.transaction((body: string) => {
  for (const kind of ['matter', 'journal', 'task']) insert.run(kind, body);
});
const put = database.prepare('insert or replace into page (path, etag, html) values (?, ?, ?)');
database.transaction(() => {
  for (let number = 0; number < Number(pages); number += 1)
    put.run(`/pages/${number}`, `"${number}"`, 'x'.repeat(Number(bytes)));
})();
const page = database.prepare('select etag, html from page where path = ?');

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const found = page.get(request.url) as { etag: string; html: string } | undefined;
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      etag: found?.etag ?? '""',
    });
    response.end(found?.html ?? '');
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    store(Buffer.concat(parts).toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"ok":true}');
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('SIGTERM', () => process.exit(0));
