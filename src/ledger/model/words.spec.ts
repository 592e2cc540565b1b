import { attach, areIntact, detach, openWords, sealWords } from './words.js';

const chinese = (_field: string, text: string) => /[一-龥]/.test(text);
const PAYLOAD = {
  outcome: 'return',
  reason: '表二有误',
  changes: { title: '关于甲的通知', version: 2, attachments: [{ id: 'a1-1', name: '表.txt' }] },
};

describe('words beside the journal', () => {
  it('leave their places in the entry and come back to them', () => {
    const { payload, words } = detach(PAYLOAD, chinese);
    expect(JSON.stringify(payload)).not.toMatch(/[一-龥]/);
    expect(payload['outcome']).toBe('return');
    expect(words).toEqual(['表二有误', '关于甲的通知', '表.txt']);
    expect(attach(payload, words)).toEqual(PAYLOAD);
  });

  it('are replaced by a remark once destroyed', () => {
    const { payload } = detach(PAYLOAD, chinese);
    expect(attach(payload, null)).toMatchObject({ outcome: 'return', reason: '（已销毁）' });
  });

  it('keep whole what looks like a place but was sent by somebody', () => {
    const forged = { note: { $words: 0 }, reason: '甲' };
    const { payload, words } = detach(forged, chinese);
    expect(attach(payload, words)).toEqual(forged);
  });

  it('are sealed with a salt, so that equal words do not show the same hash', () => {
    const [first, second] = [sealWords(['甲'], 'sm3'), sealWords(['甲'], 'sm3')];
    expect(first.digest).not.toBe(second.digest);
    expect(areIntact(first.text, first.digest)).toBe(true);
    expect(areIntact(second.text, first.digest)).toBe(false);
    expect(openWords(first.text)).toEqual(['甲']);
  });
});
