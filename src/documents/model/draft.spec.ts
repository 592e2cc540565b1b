import { BLANK_DOCUMENT } from './document-facts.js';
import { parseChanges, parseDraft } from './draft.js';

const DRAFT = { kind: 'policy', title: '关于农村危房改造的意见', body: '各市县：', declaredNonSecret: true };

function codes(payload: Parameters<typeof parseDraft>[0]): readonly string[] {
  const parsed = parseDraft(payload);
  return parsed.ok
    ? []
    : parsed.error.map(({ code, facts }) => `${code} ${JSON.stringify(facts['field'])}`.replaceAll('"', ''));
}

describe('drafts (拟制公文)', () => {
  it('leaves the disclosure attribute (公开属性) open when the drafter has not said it', () => {
    const parsed = parseDraft(DRAFT);
    expect(parsed.ok && parsed.value.attribute).toBeNull();
  });

  it('refuses a draft that does not declare that it is no state secret', () => {
    expect(codes({ ...DRAFT, declaredNonSecret: false })).toEqual(['secrecy-not-declared declaredNonSecret']);
    const { declaredNonSecret: _left, ...silent } = DRAFT;
    expect(codes(silent)).toEqual(['field-required declaredNonSecret']);
  });

  it('tells every fault of a draft at once', () => {
    expect(
      codes({
        kind: 'secret',
        title: '',
        body: 5,
        declaredNonSecret: 'yes',
        ground: { id: 'process-information', rank: 'custom', basis: '', reason: '' },
        effectiveOn: '2018-02-30',
        channels: ['website', 'website'],
        urgency: '特急',
      }),
    ).toEqual([
      'field-unknown urgency',
      'field-invalid kind',
      'field-required title',
      'field-invalid body',
      'field-invalid ground.rank',
      'field-required ground.basis',
      'field-required ground.reason',
      'field-invalid channels',
      'field-invalid effectiveOn',
      'field-invalid declaredNonSecret',
    ]);
  });

  it('keeps the limits: title 200 characters, body 2 MB, 50 attachments', () => {
    expect(codes({ ...DRAFT, title: '题'.repeat(200) })).toEqual([]);
    expect(codes({ ...DRAFT, title: '题'.repeat(201) })).toEqual(['field-too-long title']);
    expect(codes({ ...DRAFT, body: 'a'.repeat(2 * 1024 * 1024) })).toEqual([]);
    expect(codes({ ...DRAFT, body: 'a'.repeat(2 * 1024 * 1024 + 1) })).toEqual(['field-too-long body']);
    const attachments = Array.from({ length: 51 }, (_, index) => ({
      name: `附件${index}.txt`,
      content: 'YQ==',
    }));
    expect(codes({ ...DRAFT, attachments: attachments.slice(0, 50) })).toEqual([]);
    expect(codes({ ...DRAFT, attachments })).toEqual(['field-too-long attachments']);
  });

  it('refuses a document type (文种) for information that is no document', () => {
    expect(codes({ ...DRAFT, documentType: 'notice' })).toEqual([]);
    expect(codes({ ...DRAFT, kind: 'information', documentType: 'notice' })).toEqual([
      'field-invalid documentType',
    ]);
  });

  it('refuses an expiry day before the effective day', () => {
    expect(codes({ ...DRAFT, effectiveOn: '2018-03-01', expiresOn: '2018-02-28' })).toEqual([
      'field-invalid expiresOn',
    ]);
  });

  it('keeps date and number that an imported file states of itself, apart from the assigned ones', () => {
    const parsed = parseDraft({
      ...DRAFT,
      stated: { signedOn: '2017-05-17', documentNumber: '浙建〔2017〕5号' },
    });
    expect(parsed.ok && parsed.value.stated).toEqual({
      signedOn: '2017-05-17',
      documentNumber: '浙建〔2017〕5号',
    });
  });
});

describe('edits (修改)', () => {
  it('changes the named fields and no other', () => {
    expect(parseChanges({ attribute: 'proactive' }, BLANK_DOCUMENT)).toEqual({
      ok: true,
      value: { attribute: 'proactive' },
    });
  });

  it('judges the document as it will be, not the edit alone', () => {
    const information = { ...BLANK_DOCUMENT, documentType: 'notice' };
    const parsed = parseChanges({ kind: 'information' }, information);
    expect(parsed.ok ? [] : parsed.error.map(({ facts }) => facts['field'])).toEqual(['documentType']);
  });

  it('does not take back the declaration, nor attachments, nor what the file stated', () => {
    const parsed = parseChanges({ declaredNonSecret: false, attachments: [], stated: null }, BLANK_DOCUMENT);
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual([
      'field-unknown',
      'field-unknown',
      'field-unknown',
    ]);
  });
});
