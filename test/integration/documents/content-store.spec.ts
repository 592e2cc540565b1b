import { readFileSync } from 'node:fs';
import { run, sql } from '../../../src/database/index.js';
import { ContentStore, documentEntities } from '../../../src/documents/index.js';
import { digest, instant } from '../../../src/kernel/index.js';
import { describeOnBothEngines, describeOnEngine } from '../../support/database.js';

const AT = instant('2018-03-01T01:00:00.000Z');

describeOnBothEngines('stored content (内容库)', { entities: documentEntities }, (engine) => {
  const content = new ContentStore('sha256');
  const put = (data: string | Uint8Array, mediaType = 'text/markdown') =>
    engine.database.write((tx) => content.put(tx, data, mediaType, AT));
  const use = (caseId: string, ...texts: readonly string[]) =>
    engine.database.write((tx) =>
      content.use(
        tx,
        caseId,
        'body',
        texts.map((text) => digest(text)),
      ),
    );
  const read = (hash: ReturnType<typeof digest>) => content.read(engine.database.reader, hash);

  it('gives back text and bytes as they came, under the hash of exactly these bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(await put('房屋𠮷\n')).toEqual({ ok: true, value: digest('房屋𠮷\n') });
    await put(bytes, 'application/pdf');
    expect(await content.readText(engine.database.reader, digest('房屋𠮷\n'))).toBe('房屋𠮷\n');
    expect(await read(digest(bytes))).toEqual({
      status: 'present',
      mediaType: 'application/pdf',
      bytes: Buffer.from(bytes),
    });
    expect(await read(digest('never stored'))).toBeNull();
  });

  it('stores the same bytes once, whoever brings them', async () => {
    await Promise.all(['甲', '乙', '丙'].map(() => put('同一正文')));
    const rows = await run(
      engine.database.reader,
      sql`select hash from content where hash = ${digest('同一正文')}`,
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps nothing of a unit of work that failed', async () => {
    await expect(
      engine.database.write(async (tx) => {
        await content.put(tx, '半途', 'text/markdown', AT);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await read(digest('半途'))).toBeNull();
  });

  it('destroys all that a case ever used, keeps the tombstones, and leaves other content alone', async () => {
    for (const text of ['初稿', '定稿', '别件', '']) await put(text);
    await use('c-secret', '初稿', '定稿', '');
    await use('c-other', '别件', '');
    await engine.database.write((tx) => content.destroyAllOf(tx, 'c-secret', AT));
    for (const text of ['初稿', '定稿'])
      expect(await read(digest(text))).toEqual({ status: 'destroyed', destroyedAt: AT });
    expect(await content.readText(engine.database.reader, digest('别件'))).toBe('别件');
    expect(await content.readText(engine.database.reader, digest(''))).toBe('');
    const rows = await run(
      engine.database.reader,
      sql`select data, size from content where hash = ${digest('初稿')}`,
    );
    expect(rows).toEqual([{ data: null, size: 6 }]);
  });

  it('never takes destroyed bytes again', async () => {
    await put('涉密内容');
    await use('c-again', '涉密内容');
    await engine.database.write((tx) => content.destroyAllOf(tx, 'c-again', AT));
    const again = await put('涉密内容');
    expect(again.ok ? [] : again.error.map(({ code }) => code)).toEqual(['content-destroyed']);
  });

  it('destroys shared bytes for the other case too, and names it', async () => {
    await put('共用附件');
    await use('c-one', '共用附件', '');
    await use('c-two', '共用附件');
    await use('c-three', '');
    expect(await content.sharersOf(engine.database.reader, 'c-one')).toEqual(['c-two']);
  });
});

describeOnEngine('sqlite', 'destroyed content', { entities: documentEntities }, (engine) => {
  it('is gone from the file too, once the log has been written back', async () => {
    const content = new ContentStore('sha256');
    const body = 'a secret that was written down here '.repeat(2_000);
    await engine.database.write(async (tx) => {
      await content.put(tx, body, 'text/markdown', AT);
      await content.use(tx, 'c-secret', 'body', [digest(body)]);
    });
    await engine.database.write((tx) => content.destroyAllOf(tx, 'c-secret', AT));
    await engine.database.close();
    const { target } = engine.options;
    const file = target.kind === 'sqlite' ? readFileSync(target.file) : Buffer.alloc(0);
    await engine.reopen();
    expect(file.byteLength).toBeGreaterThan(0);
    expect(file.includes('a secret that was written down here')).toBe(false);
  });
});
