import { digest, localDate } from '../../kernel/index.js';
import { approvedRecord, contentHash } from './content-hash.js';
import { BLANK_DOCUMENT, type DocumentFacts } from './document-facts.js';

const BASE: DocumentFacts = { ...BLANK_DOCUMENT, title: '通知', bodyHash: digest('正文') };
const hash = (document: DocumentFacts) => contentHash(document, 'sha256');
const attachment = { id: 'a1-1', name: '表.txt', mediaType: 'text/plain', size: 3, hash: digest('表') };

describe('the hash that approvals name', () => {
  it.each<[string, Partial<DocumentFacts>]>([
    ['标题', { title: '通告' }],
    ['正文', { bodyHash: digest('正文。') }],
    ['附件', { attachments: [attachment] }],
    ['公开属性', { attribute: 'proactive' }],
    ['理由', { ground: { id: 'x', rank: 'law', basis: '某法', reason: '某事' } }],
    ['渠道', { channels: ['website'] }],
    ['概述', { summary: '概述' }],
    ['施行日期', { effectiveOn: localDate('2018-03-01') }],
    ['联合发文机关', { coIssuers: ['finance'] }],
    ['转发', { forwarded: { title: '原件', attribute: null } }],
  ])('changes with %s', (_what, change) => {
    const changed: DocumentFacts = Object.assign({}, BASE, change);
    expect(hash(changed)).not.toBe(hash(BASE));
  });

  it('changes with the name, the order and the bytes of attachments', () => {
    const other = { ...attachment, id: 'a1-2', name: '图.txt', hash: digest('图') };
    const both = hash({ ...BASE, attachments: [attachment, other] });
    expect(hash({ ...BASE, attachments: [other, attachment] })).not.toBe(both);
    expect(hash({ ...BASE, attachments: [{ ...attachment, name: '表一.txt' }, other] })).not.toBe(both);
    expect(hash({ ...BASE, attachments: [{ ...attachment, hash: digest('另') }, other] })).not.toBe(both);
  });

  it('does not change with what the office adds by itself: numbers, 成文日期, validity, version', () => {
    const later = {
      ...BASE,
      documentNumber: '浙建〔2017〕5号',
      indexNumber: '000014349/2017-00110',
      signedOn: localDate('2017-05-17'),
      validity: 'repealed' as const,
      version: 7,
    };
    expect(hash(later)).toBe(hash(BASE));
  });

  it('is the hash of a record that anybody can spell out', () => {
    expect(Object.keys(approvedRecord(BASE)).sort()).toEqual([
      'assortedCategory',
      'attachments',
      'attribute',
      'bodyHash',
      'channels',
      'citesNonPublic',
      'coIssuers',
      'documentType',
      'draftOnBehalf',
      'effectiveOn',
      'expiresOn',
      'forwarded',
      'genre',
      'ground',
      'kind',
      'normative',
      'subjectCategory',
      'summary',
      'title',
    ]);
  });

  it('names its algorithm', () => {
    expect(contentHash(BASE, 'sm3')).toMatch(/^sm3:/);
  });
});
