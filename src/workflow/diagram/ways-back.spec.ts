import type { Diagram, DiagramState } from './diagram.js';
import type { Layout } from './layout.js';
import type { Walk } from './walked.js';
import { waysBackOf } from './ways-back.js';

const IDS = ['drafting', 'head', 'secrecy', 'sign-off'] as const;
const DIAGRAM: Diagram = {
  title: '公文',
  notes: [],
  initial: 'drafting',
  states: IDS.map((id): DiagramState => ({
    id,
    label: id,
    kind: 'step',
    parent: null,
    marks: [],
    clauses: [],
    lines: [],
  })),
  edges: IDS.slice(1).map((to, index) => ({
    from: IDS[index] ?? '',
    to,
    labels: [],
    ways: [],
    back: false,
  })),
};
/** Boxes of 100 by 40, one below the other. */
const LAYOUT: Layout = {
  width: 200,
  height: 400,
  edges: [],
  states: DIAGRAM.states.map((state, index) => ({
    state,
    block: { lines: [], width: 100, height: 40 },
    at: { x: 100, y: 20 + index * 100 },
    width: 100,
    height: 40,
  })),
};

let seq = 0;
const walk = (from: string | null, target: string, label: string): Walk => ({
  seq: (seq += 1),
  at: '2018-03-01T01:00:00.000Z',
  person: 'somebody',
  label,
  from,
  to: [target],
  target,
  reason: null,
  clause: [],
});

describe('returns and taken-back steps on the chart of a case', () => {
  beforeEach(() => (seq = 0));

  it('draws nothing of its own for a case that only went on', () => {
    const walks = [walk(null, 'drafting', '拟稿'), walk('drafting', 'head', '送审')];
    expect(waysBackOf(walks, DIAGRAM, LAYOUT)).toEqual({ width: 200, ways: [] });
  });

  it('draws a return as an arrow beside the map, from the step that returned to the step that got it back', () => {
    const walks = [walk('drafting', 'head', '送审'), walk('head', 'drafting', '退回')];
    const { width, ways } = waysBackOf(walks, DIAGRAM, LAYOUT);
    expect(ways).toMatchObject([{ from: 'head', to: 'drafting', label: '退回', seqs: [2] }]);
    const [back] = ways;
    // Out of the right side of the lower box, up beside the map, into the right side of the upper one.
    expect(back?.line).toMatch(/^M150 120H.*H159$/);
    expect(back?.tip).toBe('M150 20l9 -4.5v9z');
    // The boxes end at 150: nothing of the map is under its name.
    expect((back?.words.x ?? 0) - (back?.plate ?? 0) / 2).toBeGreaterThan(150);
    expect(back?.words.y).toBe(70);
    expect(width).toBeGreaterThanOrEqual((back?.words.x ?? 0) + (back?.plate ?? 0) / 2);
  });

  it('counts the same return walked again on one arrow, and tells a taking back from it', () => {
    const walks = [
      walk('head', 'drafting', '退回'),
      walk('head', 'drafting', '撤回'),
      walk('head', 'drafting', '退回'),
    ];
    const { ways } = waysBackOf(walks, DIAGRAM, LAYOUT);
    expect(ways.map(({ label, seqs }) => [label, seqs])).toEqual([
      ['退回 2 次', [1, 3]],
      ['撤回', [2]],
    ]);
  });

  it('keeps every name on a lane of its own, the shorter way inside', () => {
    const walks = [walk('sign-off', 'drafting', '退回'), walk('secrecy', 'head', '退回')];
    const { ways } = waysBackOf(walks, DIAGRAM, LAYOUT);
    expect(ways.map(({ from }) => from)).toEqual(['secrecy', 'sign-off']);
    const [inner, outer] = ways.map(({ words, plate }) => [words.x - plate / 2, words.x + plate / 2]);
    expect(inner?.[1]).toBeLessThan(outer?.[0] ?? 0);
  });

  it('leaves out what leads to a step that the chart of today does not have', () => {
    expect(waysBackOf([walk('sign-off', 'gone', '退回')], DIAGRAM, LAYOUT).ways).toEqual([]);
  });
});
