import { localDate } from '../../kernel/index.js';
import { deskCsv } from './desk-csv.js';
import type { DeskItem } from './desk-item.js';

const ITEM: DeskItem = {
  caseId: 'c-1',
  chart: 'document',
  title: '关于“公示”的通知',
  kind: 'ordinary',
  documentType: 'notice',
  attribute: 'proactive',
  documentNumber: null,
  organ: 'demo-housing',
  division: 'demo-housing-security',
  states: [
    { id: 'specialist', label: '专审' },
    { id: 'first-interpreter', label: '第一解读人审定' },
  ],
  tasks: [],
  since: '2018-03-01T16:30:00.000Z',
  dueOn: localDate('2018-03-05'),
  light: 'yellow',
  urgency: 'reminded',
  lastActor: '周办核',
  lastAt: '2018-03-01T16:30:00.000Z',
  version: 4,
  sealed: false,
};

describe('a desk as a table', () => {
  it('has one line for each case, in the words and by the clock of Beijing', () => {
    expect(deskCsv([ITEM])).toBe(
      '\uFEFF编号,标题,文件类别,公开属性,环节,自何日,到期日,期限,催办,最近办理人\r\n' +
        'c-1,关于“公示”的通知,一般公文,主动公开,专审、第一解读人审定,2018-03-02,2018-03-05,即将到期,已催办,周办核\r\n',
    );
  });

  it.each([
    ['a formula is text', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['a comma stays in its cell', '甲,乙', '"甲,乙"'],
    ['a quotation mark is doubled', '甲"乙', '"甲""乙"'],
  ])('%s', (_, title, written) => {
    expect(deskCsv([{ ...ITEM, title }])).toContain(`c-1,${written},一般公文`);
  });

  it('says of a sealed case only that it is one', () => {
    const sealed = {
      ...ITEM,
      sealed: true,
      title: null,
      kind: null,
      attribute: null,
      dueOn: null,
      light: null,
    };
    expect(deskCsv([sealed])).toContain('c-1,（涉密封存）,,,专审');
  });
});
