import { digest, localDate } from '../../kernel/index.js';
import { BLANK_DOCUMENT, sealedDocument, SEALED_TITLE, type DocumentFacts } from './document-facts.js';
import { revise, revised } from './revision.js';

const first = revised(
  BLANK_DOCUMENT,
  revise(BLANK_DOCUMENT, { title: '通知', bodyHash: digest('正文') }, 'sha256'),
);

describe('versions', () => {
  it('begins with version 1', () => {
    expect(first.version).toBe(1);
    expect(first.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('counts up by one where something changes, and keeps only what changed', () => {
    const revision = revise(first, { title: '通知', attribute: 'proactive' }, 'sha256');
    expect(revision.changes).toEqual({ attribute: 'proactive' });
    expect(revision.version).toBe(2);
    expect(revision.contentHash).not.toBe(first.contentHash);
  });

  it('keeps version and hash where an edit changes nothing, so that it voids no approval', () => {
    const revision = revise(first, { title: '通知', channels: [], bodyHash: digest('正文') }, 'sha256');
    expect(revision).toEqual({ changes: {}, version: 1, contentHash: first.contentHash });
    expect(revised(first, revision)).toBe(first);
  });

  it('takes the date of signing away with the bytes that were signed', () => {
    const signed: DocumentFacts = { ...first, signedOn: localDate('2017-05-17') };
    expect(revised(signed, revise(signed, { title: '通告' }, 'sha256')).signedOn).toBeNull();
  });

  it('comes back to the same hash with the same content, in a new version', () => {
    const second = revised(first, revise(first, { title: '通告' }, 'sha256'));
    const third = revised(second, revise(second, { title: '通知' }, 'sha256'));
    expect([third.version, third.contentHash]).toEqual([3, first.contentHash]);
  });

  it('ignores a payload that is no revision', () => {
    expect(revised(first, {})).toBe(first);
    expect(revised(first, { changes: { title: '伪' }, version: 9, contentHash: 'abc' })).toBe(first);
  });
});

describe('a sealed document (涉密封存)', () => {
  it('keeps its hashes and loses everything that a person wrote, its numbers too', () => {
    const sealed = sealedDocument({
      ...first,
      documentNumber: '浙建〔2017〕5号',
      summary: '概述',
      ground: { id: 'x', rank: 'law', basis: '某法', reason: '某事' },
      forwarded: { title: '原件', attribute: null },
      attachments: [{ id: 'a1-1', name: '名单.txt', mediaType: 'text/plain', size: 1, hash: digest('x') }],
    });
    expect(sealed).toMatchObject({
      title: SEALED_TITLE,
      documentNumber: null,
      contentHash: first.contentHash,
      sealed: true,
    });
    expect(JSON.stringify(sealed)).not.toMatch(/通知|概述|某法|某事|原件|名单|浙建/);
  });
});
