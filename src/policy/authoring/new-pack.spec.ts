import { localDate } from '../../kernel/index.js';
import { goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import { planNewPack, type NewPackRequest } from './new-pack.js';
import type { PackTemplate, TemplateName } from './pack-template.js';

const library = loaded(goodPolicies());
const template = (name: TemplateName): PackTemplate => ({
  earliest: localDate('2019-09-01'),
  why: '先有所依据的条例',
  files: new Map([
    ['pack.yaml', `# ${name}\nid: {{id}}\ntitle: {{title}}\nextends: {{base}}\nfrom: {{from}}`],
    ['scenarios/dates.yaml', "['{{yesterday}}', '{{tomorrow}}', {{year}}]"],
  ]),
  instrument: 'id: {{id}}-plan',
});
const ASKED: NewPackRequest = { id: 'example', base: 'test-national', from: '2020-03-01', title: null };
const planned = (asked: Partial<NewPackRequest>) => planNewPack({ ...ASKED, ...asked }, library, template);
const problems = (asked: Partial<NewPackRequest>): readonly string[] => {
  const plan = planned(asked);
  return plan.ok ? [] : plan.error;
};

describe('a new pack', () => {
  it('fills its name, its base and the days around its first one into the template', () => {
    const plan = planned({ title: '甲局：“公开”方案' });
    expect(plan.ok ? [...plan.value.version.values()] : plan.error).toEqual([
      '# overlay\nid: example\ntitle: "甲局：“公开”方案"\nextends: test-national\nfrom: 2020-03-01',
      "['2020-02-29', '2020-03-02', 2020]",
    ]);
  });

  it('stands in a folder by its first day, and its plan among the instruments', () => {
    const plan = planned({});
    expect(plan.ok ? [plan.value.folder, ...plan.value.version.keys(), plan.value.instrument] : null).toEqual(
      [
        'packs/example',
        '2020-03-01/pack.yaml',
        '2020-03-01/scenarios/dates.yaml',
        { path: 'instruments/example-plan.yaml', text: 'id: example-plan' },
      ],
    );
  });

  it('cannot write more than a name through its title', () => {
    const plan = planned({ title: '甲" }\\ # {{id}}' });
    expect(plan.ok ? plan.value.version.get('2020-03-01/pack.yaml') : null).toContain(
      'title: "甲\\" }\\\\ # {{id}}"',
    );
  });

  it.each([
    ['Example', '编号“Example”不对'],
    ['example_one', '编号“example_one”不对'],
    ['1example', '编号“1example”不对'],
    ['a'.repeat(76), '不超过 75 个字符'],
    ['test-bureau', '规则包 test-bureau 已经有了'],
  ])('is not called %s', (id, told) => {
    expect(problems({ id }).join()).toContain(told);
  });

  it('is refused with everything that is wrong at once', () => {
    expect(problems({ id: 'Ä', title: ' ', base: 'nowhere' })).toHaveLength(3);
  });

  it('cannot begin before what the template cites', () => {
    expect(problems({ from: '2019-08-31' })).toEqual([
      '生效日期 2019-08-31 太早，样稿只能从 2019-09-01 起：先有所依据的条例',
    ]);
  });
});
