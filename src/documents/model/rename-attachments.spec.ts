import { digest } from '../../kernel/index.js';
import type { Attachment } from './document-facts.js';
import { renamed } from './rename-attachments.js';

const pdf = (id: string, name: string): Attachment => ({
  id,
  name,
  mediaType: 'application/pdf',
  size: 1,
  hash: digest(id),
});
const TWO = [pdf('a1-1', '表一.pdf'), pdf('a2-1', '表二.pdf')];

function codesOf(...renamings: readonly (readonly [string, string])[]): readonly string[] {
  const result = renamed(
    TWO,
    renamings.map(([id, name]) => ({ id, name })),
  );
  return result.ok ? result.value.map(({ name }) => name) : result.error.map(({ code }) => code);
}

describe('giving attachments other names (附件改名)', () => {
  it('changes the name and nothing else', () => {
    expect(renamed(TWO, [{ id: 'a1-1', name: '附件1.pdf' }])).toEqual({
      ok: true,
      value: [{ ...TWO[0], name: '附件1.pdf' }, TWO[1]],
    });
  });

  it('may exchange two names', () => {
    expect(codesOf(['a1-1', '表二.pdf'], ['a2-1', '表一.pdf'])).toEqual(['表二.pdf', '表一.pdf']);
  });

  it.each([
    ['another type than its bytes have', 'a1-1', '表一.docx', 'attachment-type'],
    ['no type at all', 'a1-1', '表一', 'attachment-type'],
    ['the name of another attachment', 'a1-1', '表二.pdf', 'attachment-duplicate'],
    ['a path', 'a1-1', '../表.pdf', 'field-invalid'],
    ['an attachment that there is not', 'a9-9', '表.pdf', 'attachment-unknown'],
  ])('refuses %s', (_what, id, name, code) => {
    expect(codesOf([id, name])).toEqual([code]);
  });
});
