import { list, policy, site } from '../../../test/support/portal-views.js';
import { applyMode, parseMode } from './modes.js';
import { renderDocumentPage } from './pages/document-page.js';
import { renderListPage } from './pages/list-page.js';

describe('modes of the page (标准版、关怀版、高对比度)', () => {
  const page = renderDocumentPage(policy, site);

  it('turns the stored page into large print and marks the choice', () => {
    const large = applyMode(page, 'large');
    expect(large).toContain('<html lang="zh-CN" data-mode="large">');
    expect(large).toContain('data-choice="large" aria-current="true"');
    expect(large.match(/data-choice="\w+" aria-current/g)).toHaveLength(1);
  });

  it('leaves the normal page as it was stored', () => {
    expect(applyMode(page, 'normal')).toBe(page);
    expect(page).toContain('data-choice="normal" aria-current="true"');
  });

  it('cannot be misled by what an author writes', () => {
    const title = 'data-mode="normal" data-choice="normal" aria-current="true"';
    const large = applyMode(renderDocumentPage({ ...policy, title }, site), 'large');
    expect(large).toContain('<html lang="zh-CN" data-mode="large">');
    expect(large).toContain(
      '<h1>data-mode=&quot;normal&quot; data-choice=&quot;normal&quot; aria-current=&quot;true&quot;</h1>',
    );
  });

  it('keeps the filters of a list while switching', () => {
    const filtered = renderListPage({ ...list, search: '公租房' }, site);
    expect(filtered).toContain('href="?kind=policy&amp;q=%E5%85%AC%E7%A7%9F%E6%88%BF&amp;mode=large"');
    expect(applyMode(filtered, 'contrast')).toContain('data-choice="contrast" aria-current="true"');
  });

  it('accepts no other mode', () => {
    expect(parseMode('large')).toBe('large');
    expect(parseMode('huge')).toBeNull();
    expect(parseMode(undefined)).toBeNull();
  });
});
