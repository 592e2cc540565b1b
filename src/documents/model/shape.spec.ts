import {
  choice,
  date,
  distinct,
  flag,
  id,
  line,
  list,
  nullable,
  paragraphs,
  some,
  statement,
} from './readers.js';
import { group, optional, readPart, readShape, required, taskOf } from './shape.js';

const SHAPE = {
  title: required('标题', line(5)),
  open: required('是否公开', flag()),
  note: optional('备注', nullable(statement(10)), null),
  place: optional('地点', nullable(group({ name: required('名称', line(5)) })), null),
};

function codes(payload: Parameters<typeof readShape>[1]): readonly string[] {
  const read = readShape(SHAPE, payload);
  return read.ok
    ? []
    : read.error.map(({ code, facts }) => `${code} ${JSON.stringify(facts['field'])}`.replaceAll('"', ''));
}

describe('reading what somebody sends', () => {
  it('gives every field a value, with what was left out as it was agreed', () => {
    expect(readShape(SHAPE, { title: ' 通知 ', open: true })).toEqual({
      ok: true,
      value: { title: '通知', open: true, note: null, place: null },
    });
  });

  it('reports every fault at once, nested and unknown fields included', () => {
    expect(codes({ title: '', note: 5, place: { name: '太长的地点名称' }, extra: 1 })).toEqual([
      'field-unknown extra',
      'field-required title',
      'field-required open',
      'field-invalid note',
      'field-too-long place.name',
    ]);
  });

  it('takes no inherited word for a field', () => {
    expect(codes({ title: '通知', open: true, constructor: 1 })).toEqual(['field-unknown constructor']);
  });

  it('reads only the named fields of an edit', () => {
    expect(readPart(SHAPE, { note: null })).toEqual({ ok: true, value: { note: null } });
  });

  it('leaves the engine’s own key alone and hands it on', () => {
    expect(readShape(SHAPE, { title: '通知', open: false, task: 't3' }).ok).toBe(true);
    expect(taskOf({ task: 't3' })).toEqual({ task: 't3' });
    expect(taskOf({ task: 3 })).toEqual({});
  });
});

describe('readers of single values', () => {
  const fails = (read: ReturnType<typeof line>, value: Parameters<typeof read>[0]) =>
    !read(value, 'f', '栏').ok;

  it('refuses line breaks, control characters and half characters in a line', () => {
    for (const text of ['第一行\n第二行', 'a\u0000b', 'a\u0007b', '\ud83d', 'a\u2028b']) {
      expect(fails(line(20), text)).toBe(true);
    }
    expect(fails(line(20), '房屋𠮷')).toBe(false);
  });

  it('keeps paragraphs, with one kind of line end and without a byte order mark', () => {
    expect(paragraphs(20)('\uFEFF一\r\n二\r三\t四', 'f', '栏')).toEqual({
      ok: true,
      value: '一\n二\n三\t四',
    });
    expect(paragraphs(20)('', 'f', '栏').ok).toBe(true);
    expect(statement(20)(' \n ', 'f', '栏').ok).toBe(false);
  });

  it('takes no text for a flag and no word outside a choice', () => {
    expect(flag()('true', 'f', '栏').ok).toBe(false);
    expect(choice(['a', 'b'])('c', 'f', '栏').ok).toBe(false);
  });

  it('takes only days that exist and ids that are ids', () => {
    expect(date()('2018-02-30', 'f', '栏').ok).toBe(false);
    expect(date()('2018-02-28', 'f', '栏').ok).toBe(true);
    for (const text of ['Office', 'a b', 'a--b', '-a', 'a'.repeat(61), ''])
      expect(id()(text, 'f', '栏').ok).toBe(false);
    expect(id()('zj-housing', 'f', '栏').ok).toBe(true);
  });

  it('bounds lists, and tells every faulty member', () => {
    expect(list(id(), 2)(['a', 'b', 'c'], 'f', '栏').ok).toBe(false);
    const read = list(id(), 3)(['a', 'B', 'C'], 'f', '栏');
    expect(read.ok ? [] : read.error.map(({ facts }) => facts['field'])).toEqual(['f.1', 'f.2']);
    expect(distinct(id(), 3)(['a', 'a'], 'f', '栏').ok).toBe(false);
    expect(some(id(), 3)([], 'f', '栏').ok).toBe(false);
  });
});
