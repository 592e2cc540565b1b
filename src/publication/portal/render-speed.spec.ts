import { list, policy, site } from '../../../test/support/portal-views.js';
import { renderDocumentPage } from './pages/document-page.js';
import { renderListPage } from './pages/list-page.js';

/** Microseconds a call in the best of many batches: what the code costs when the machine does nothing else. */
function bestOf(work: () => void): number {
  const batch = 50;
  let best = Infinity;
  for (let i = 0; i < 120; i++) {
    const started = performance.now();
    for (let n = 0; n < batch; n++) work();
    best = Math.min(best, ((performance.now() - started) * 1000) / batch);
  }
  return best;
}

describe('rendering is fast enough to stand inside a release', () => {
  it('a document of 3 000 characters takes less than 150 µs', () => {
    const body = policy.body.repeat(5).slice(0, 3_000);
    expect(body).toHaveLength(3_000);
    expect(bestOf(() => renderDocumentPage({ ...policy, body }, site))).toBeLessThan(150);
  });

  it('a list of 20 rows takes less than 60 µs', () => {
    expect(list.rows).toHaveLength(20);
    expect(bestOf(() => renderListPage(list, site))).toBeLessThan(60);
  });
});
