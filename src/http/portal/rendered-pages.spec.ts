import { RenderedPages } from './rendered-pages.js';

describe('pages kept by what they show', () => {
  it('renders the same rows once, and other rows anew', () => {
    const pages = new RenderedPages();
    let rendered = 0;
    const titles = (...rows: readonly string[]) =>
      pages.of({ rows }, (view) => {
        rendered += 1;
        return view.rows.join();
      });
    expect([titles('甲', '乙'), titles('甲', '乙'), titles('甲')]).toEqual(['甲,乙', '甲,乙', '甲']);
    expect(rendered).toBe(2);
  });

  it('forgets the oldest and never grows without end', () => {
    const pages = new RenderedPages();
    let rendered = 0;
    const page = (number: number) => pages.of({ number }, () => String((rendered += 1)));
    for (let number = 0; number <= 200; number += 1) page(number);
    page(200);
    expect(rendered).toBe(201);
    page(0);
    expect(rendered).toBe(202);
  });
});
