import type { ClauseRef } from '../../kernel/index.js';
import type { ChainSource, ChartSource } from '../../policy/index.js';
import type { DiagramWords } from './diagram.js';
import { diagramOfChart } from './diagram-of-chart.js';
import { drawChart } from './draw-chart.js';
import { layOut } from './layout.js';
import { toMermaid } from './mermaid.js';
import { toSvg } from './svg.js';

const clause = (...refs: string[]): readonly ClauseRef[] => refs as unknown as readonly ClauseRef[];
const WORDS: DiagramWords = {
  role: (id) => ({ drafter: '拟稿人', head: '处室负责人', secrecy: '保密审查员' })[id] ?? id,
  event: (id) => ({ SUBMIT: '送审', STOP: '封存' })[id] ?? id,
  clauses: (refs) => refs.map((ref) => `《方案》第${ref.split('#')[1]}条`),
  term: ({ after }) => `${after ?? ''} 期`,
};
const stop = { target: 'stopped', clause: clause('plan#9'), by: { role: 'secrecy' } };
const CHART: ChartSource = {
  id: 'document',
  label: '公文公开',
  clause: clause('plan#1'),
  binds: ['document.contentHash'],
  initial: 'drafting',
  source: 'x:1',
  states: {
    drafting: {
      label: '拟稿',
      clause: clause('plan#2'),
      step: { by: { role: 'drafter' } },
      on: { SUBMIT: [{ target: 'approval' }], EDIT: [{ label: '修改' }], STOP: [stop] },
    },
    approval: { chain: 'approval', next: 'reviews', clause: clause('plan#3') },
    reviews: {
      label: '审查',
      clause: clause('plan#4'),
      type: 'parallel',
      states: { secrecy: { label: '保密', chain: 'secrecy' }, reading: { label: '解读', chain: 'reading' } },
      next: 'published',
      on: { STOP: [stop] },
    },
    published: {
      label: '已公开',
      clause: clause('plan#7'),
      tags: ['public', 'closed'],
      on: { STOP: [stop] },
    },
    stopped: { label: '封存', clause: clause('plan#8'), type: 'final' },
  },
};
const chainOf = (id: string, article: string, steps: ChainSource['steps']): ChainSource => ({
  id,
  label: `${id} 链`,
  clause: clause(`plan#${article}`),
  source: 'y:1',
  steps,
});
const CHAINS: Readonly<Record<string, ChainSource>> = {
  approval: chainOf('approval', '3', [
    {
      id: 'head-check',
      label: '审核',
      by: { role: 'head', not: ['drafting'] },
      outcomes: { approve: { to: 'next', label: '同意' }, oppose: { to: 'drafting', label: '不同意' } },
      returns: ['drafting'],
      deadlines: [{ id: 'd', clause: clause('plan#5'), after: '3wd', onLapse: ['remind'] }],
      on: { STOP: [stop] },
    },
    {
      id: 'lead',
      label: '把关',
      when: 'a > 1',
      all: [{ role: 'head' }, { role: 'secrecy' }],
      on: { STOP: [stop] },
    },
  ]),
  secrecy: chainOf('secrecy', '6', [{ id: 'specialist', label: '专审', by: { role: 'secrecy' } }]),
  reading: chainOf('reading', '10', [
    { id: 'vote', label: '票决', vote: { of: [{ role: 'head' }], pass: '2/3', onFail: 'drafting' } },
  ]),
};
const diagram = drawChart(CHART, CHAINS, WORDS);
const linesOf = (id: string): readonly string[] =>
  diagram.states.find((state) => state.id === id)?.lines.map(({ text }) => text) ?? [];
const edges = diagram.edges.map(({ from, to, labels }) => `${from} → ${to}：${labels.join('、')}`);

describe('what is drawn of a chart', () => {
  it('is who acts, who stays away, the term with its clause, and the returns', () => {
    expect(linesOf('head-check')).toEqual([
      '办理：处室负责人',
      '回避：办过拟稿的人',
      '期限：3wd 期，自进入本环节起，逾期催办，《方案》第5条',
      '可退回：拟稿',
      '封存 → 封存',
    ]);
  });

  it('tells in the state which outcome leads far back', () => {
    expect(linesOf('vote').slice(1)).toEqual(['表决未通过 → 拟稿']);
  });

  it('tells countersigning and voting apart', () => {
    expect([linesOf('lead')[0], linesOf('vote')[0]]).toEqual([
      '会签：处室负责人、保密审查员',
      '票签：处室负责人，2/3 通过',
    ]);
  });

  it('says in full once, where it leads, what can be done nearly everywhere', () => {
    expect(linesOf('stopped')).toEqual([
      '封存，由保密审查员，《方案》第9条（从拟稿、审核、把关、审查、已公开）',
    ]);
    expect(edges.some((edge) => edge.includes('stopped'))).toBe(false);
  });

  it('is arrows for every way on and straight back, with the condition of what may be passed over', () => {
    expect(edges).toEqual([
      'drafting → head-check：送审',
      'head-check → lead-choice：同意',
      'head-check → drafting：不同意',
      'lead-choice → lead：是',
      'lead-choice → reviews：否，跳过',
      'lead → reviews：同意',
      'reviews → published：都完成',
      'specialist → secrecy-done：同意',
      'vote → reading-done：表决通过',
    ]);
  });

  it('marks what the public sees and where a case may rest', () => {
    expect(diagram.states.find(({ id }) => id === 'published')?.marks).toEqual(['公众可见', '可以停留']);
  });
});

describe.each(['mermaid', 'svg'] as const)('a chart drawn as %s', (format) => {
  let drawn = '';
  beforeAll(async () => {
    drawn = await diagramOfChart(CHART, CHAINS, WORDS, format);
  });

  it('has every state and every clause', () => {
    const labels = ['拟稿', '审核', '把关', '审查', '保密', '专审', '解读', '票决', '已公开', '封存'];
    const articles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((article) => `《方案》第${article}条`);
    expect([...labels, ...articles].filter((words) => !drawn.includes(words))).toEqual([]);
  });

  it('is the same every time', async () => {
    expect(await diagramOfChart(CHART, CHAINS, WORDS, format)).toBe(drawn);
  });
});

describe('a diagram as Mermaid text', () => {
  it('names states by ids that Mermaid can read, nests regions, and shows beginning and end', () => {
    const lines = toMermaid(diagram)
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        'stateDiagram-v2',
        'state "审查" as s_reviews {',
        'state "保密" as s_secrecy {',
        '--',
        '[*] --> s_drafting',
        's_drafting --> s_head_check : 送审',
        's_lead_choice --> s_lead : 是',
        'state s_lead_choice <<choice>>',
        's_stopped --> [*]',
      ]),
    );
  });
});

const HOSTILE = '甲</text><script>alert(1)</script>&"\';--> [*] : %%{init}%%\n\u0000\ud800]]>';

describe('hostile words in a chart', () => {
  const hostile = drawChart(
    {
      ...CHART,
      label: HOSTILE,
      states: { ...CHART.states, stopped: { label: HOSTILE, type: 'final', clause: clause('plan#8') } },
    },
    CHAINS,
    { ...WORDS, role: () => HOSTILE, event: () => HOSTILE },
  );

  it('stay text in an SVG', async () => {
    const svg = toSvg(hostile, await layOut(hostile));
    expect(svg).not.toMatch(/<script|\u0000|[\ud800-\udfff]/);
    const tags = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual([
      'circle',
      'desc',
      'g',
      'path',
      'polygon',
      'rect',
      'style',
      'svg',
      'text',
      'title',
    ]);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('stay text in Mermaid', () => {
    const lines = toMermaid(hostile).split('\n');
    expect(lines.filter((line) => line.includes('<script') || line.includes('%%{'))).toEqual([]);
    expect(lines.filter((line) => /-->.*-->/.test(line))).toEqual([]);
  });
});

describe('a diagram that is placed', () => {
  it('keeps boxes apart and text inside its box', async () => {
    const { states } = await layOut(diagram);
    const boxes = states.filter(({ state: { kind } }) => kind !== 'parallel' && kind !== 'region');
    for (const one of boxes) {
      expect(one.block.width).toBeLessThanOrEqual(one.width || 1);
      for (const other of boxes) {
        const apart =
          one === other ||
          Math.abs(one.at.x - other.at.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.at.y - other.at.y) >= (one.height + other.height) / 2;
        expect([one.state.id, other.state.id, apart]).toEqual([one.state.id, other.state.id, true]);
      }
    }
  });

  it('begins at the top and ends at the bottom', async () => {
    const { states } = await layOut(diagram);
    const y = (id: string): number => states.find(({ state }) => state.id === id)?.at.y ?? Number.NaN;
    expect([
      y('drafting') < y('head-check'),
      y('head-check') < y('specialist'),
      y('specialist') < y('published'),
    ]).toEqual([true, true, true]);
    expect(y('published')).toBeLessThan(y('stopped'));
  });
});
