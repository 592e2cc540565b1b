import { RenderedPages } from './rendered-pages.js';

describe('pages of the archive, kept while it stays as it is', () => {
  let pages: RenderedPages;
  let rendered: number;
  beforeEach(() => {
    pages = new RenderedPages();
    rendered = 0;
  });
  const ask = (stamp: number, question: unknown) =>
    pages.of(stamp, question, () => Promise.resolve(String((rendered += 1))));

  it('renders the same question once, and another one by itself', async () => {
    expect([await ask(1, { kind: 'policy' }), await ask(1, { kind: 'policy' }), await ask(1, {})]).toEqual([
      '1',
      '1',
      '2',
    ]);
  });

  it('renders anew as soon as anything was released or withdrawn', async () => {
    expect([await ask(1, {}), await ask(2, {})]).toEqual(['1', '2']);
  });

  it('forgets the oldest and never grows without end', async () => {
    for (let number = 0; number <= 200; number += 1) await ask(1, { number });
    await ask(1, { number: 200 });
    expect(rendered).toBe(201);
    await ask(1, { number: 0 });
    expect(rendered).toBe(202);
  });
});
