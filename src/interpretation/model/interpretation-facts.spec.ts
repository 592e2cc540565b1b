import { digest } from '../../kernel/index.js';
import {
  interpretationOf,
  NO_INTERPRETATION,
  reviseInterpretation,
  revisedInterpretation,
  sealedInterpretation,
} from './interpretation-facts.js';

const begun = revisedInterpretation(
  NO_INTERPRETATION,
  reviseInterpretation(
    NO_INTERPRETATION,
    { title: '解读', bodyHash: digest('正文'), elements: ['background'] },
    'sha256',
  ),
);

describe('the interpretation of a policy document (政策解读)', () => {
  it('has no hash before it is begun, and none again when all of it is taken back', () => {
    expect(reviseInterpretation(NO_INTERPRETATION, { forms: [] }, 'sha256').contentHash).toBeNull();
    expect(
      reviseInterpretation(begun, { title: null, bodyHash: null, elements: [] }, 'sha256').contentHash,
    ).toBeNull();
  });

  it.each([
    ['方案', { plan: '开发布会' }],
    ['标题', { title: '另题' }],
    ['正文', { bodyHash: digest('另文') }],
    ['要素', { elements: ['background', 'scope'] }],
    ['形式', { forms: ['text'] }],
    ['第一解读人', { firstInterpreter: 'head-1' }],
  ])('has another hash after any change: %s', (_what, change) => {
    expect(reviseInterpretation(begun, change, 'sha256').contentHash).not.toBe(begun.contentHash);
  });

  it('keeps its hash where an edit says the same again', () => {
    expect(reviseInterpretation(begun, { title: '解读' }, 'sha256')).toEqual({
      changes: {},
      contentHash: begun.contentHash,
    });
  });

  it('ignores a payload that is no edit', () => {
    expect(revisedInterpretation(begun, {})).toBe(begun);
  });

  it('keeps only its hashes when the document is sealed', () => {
    const sealed = sealedInterpretation({ interpretation: begun });
    expect(sealed).toEqual({
      ...NO_INTERPRETATION,
      bodyHash: begun.bodyHash,
      contentHash: begun.contentHash,
    });
    expect(interpretationOf({})).toBe(NO_INTERPRETATION);
  });
});
