import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/index.js';
import { policyLine } from '../support/policy-line.js';

const POLICIES = join(__dirname, '../../policies');
const VERSIONS = [
  'zhejiang-housing/2017-05-17',
  'dingtao-housing/2017-01-01',
  'liupanshui-housing/2020-01-01',
  'hunan-housing/2018-01-01',
  'quzhou-housing/2015-01-01',
];
const CHARTS = VERSIONS.flatMap((version) =>
  readdirSync(join(POLICIES, 'packs', version, 'charts')).map(
    (file) => [version, file.slice(0, -5)] as const,
  ),
);

function read(version: string, file: string): Json {
  return parse(readFileSync(join(POLICIES, 'packs', version, file), 'utf8')) as Json;
}

/** Every value under a key of that name, however deep. */
function under(value: Json, key: string): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => under(item, key));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...under(inner, key),
  ]);
}

function items(value: Json): readonly Json[] {
  return Array.isArray(value) ? value.map((item: Json) => item) : [value];
}

function statesIn(states: JsonObject): readonly string[] {
  return Object.entries(states).flatMap(([id, state]) => {
    if (!isJsonObject(state)) return [];
    const inner = isJsonObject(state['states']) ? statesIn(state['states']) : [];
    // The state that stands for a chain becomes the steps of it; a region of a parallel state stays.
    return [...(state['chain'] === undefined ? [id] : []), ...inner];
  });
}

describe.each(CHARTS)('the drawing of %s %s', (version, chart) => {
  const [pack = ''] = version.split('/');
  const source = read(version, `charts/${chart}.yaml`);
  const chains = under(source, 'chain').map((id) => read(version, `chains/${String(id)}.yaml`));
  const whole: Json = [source, ...chains];
  const clauses = under(whole, 'clause')
    .flatMap(items)
    .map((one) => String(one).split('#')[1] ?? '');
  const steps = chains
    .flatMap((chain) => under(chain, 'steps').flatMap(items))
    .map((step) => (isJsonObject(step) ? String(step['id']) : ''));
  const states = [
    ...under(source, 'states')
      .slice(0, 1)
      .flatMap((all) => (isJsonObject(all) ? statesIn(all) : [])),
    ...steps,
  ];
  const labels = under(whole, 'label').map(String);

  it.each(['mermaid', 'svg'])(
    'as %s has every state and step, every clause and every name',
    async (format) => {
      const file = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'chart');
      const ran = await policyLine(
        POLICIES,
        'diagram',
        pack,
        '--chart',
        chart,
        '--format',
        format,
        '--out',
        file,
      );
      expect(ran).toEqual({ code: 0, out: `✔ 已画好：${file}` });
      const drawn = readFileSync(file, 'utf8');
      const ids = format === 'svg' ? states : states.map((id) => `s_${id.replaceAll('-', '_')}`);
      const articles = clauses.map((article) => (/^\d/.test(article) ? `第${article}条` : `“${article}”`));
      expect(states.length).toBeGreaterThan(5);
      expect([...ids, ...articles, ...labels].filter((word) => !drawn.includes(word))).toEqual([]);
    },
  );
});

describe('what cannot be drawn', () => {
  it.each([
    ['an unknown pack', ['zhejiang-housin'], '是否想写 “zhejiang-housing”'],
    ['a pack with several charts and none named', ['quzhou-housing'], '请用 --chart 选一张：'],
    ['a pack without a chart', ['cn-national'], '没有状态图'],
    ['an unknown chart', ['zhejiang-housing', '--chart', 'documents'], '是否想写 “document”'],
    ['a day that does not exist', ['zhejiang-housing', '--on', '2018-02-30'], '日期“2018-02-30”不对'],
    ['a day on which the pack is not in force', ['dingtao-housing', '--on', '2018-03-01'], '2017'],
    ['an unknown format', ['zhejiang-housing', '--format', 'png'], '可以写：mermaid、svg'],
    ['a file in a folder that is not there', ['zhejiang-housing', '--out', '/nowhere/chart.svg'], '写不了'],
  ])('%s: told in Chinese, with code 2', async (_what, words, told) => {
    const { code, out } = await policyLine(POLICIES, 'diagram', ...words);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining(told) as string });
  });
});
