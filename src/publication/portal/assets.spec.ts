import { gunzipSync } from 'node:zlib';
import { FONT_STYLESHEET, ICON, portalAsset, STYLESHEET } from './assets.js';

describe('static files of the portal', () => {
  it('serves one stylesheet, the icon and the typeface, to be kept for ever', () => {
    expect(portalAsset(STYLESHEET)?.contentType).toBe('text/css; charset=utf-8');
    expect(portalAsset(ICON)?.contentType).toBe('image/svg+xml');
    expect(portalAsset(STYLESHEET)?.cacheControl).toBe('public, max-age=31536000, immutable');
    expect(portalAsset(STYLESHEET)?.body.toString()).toContain('@page');
  });

  it('serves every font slice that the font stylesheet names', () => {
    const sheet = portalAsset(FONT_STYLESHEET)?.body.toString() ?? '';
    const slices = Array.from(sheet.matchAll(/url\(\.\/(files\/[^)]+)\)/g), ([, file = '']) => file);
    expect(slices.length).toBeGreaterThan(90);
    const folder = FONT_STYLESHEET.replace('index.css', '');
    expect(slices.filter((file) => portalAsset(folder + file)?.contentType !== 'font/woff2')).toEqual([]);
  });

  it('holds compressed copies of texts only', () => {
    const sheet = portalAsset(STYLESHEET);
    expect(gunzipSync(sheet?.gzip ?? Buffer.alloc(0)).equals(sheet?.body ?? Buffer.alloc(1))).toBe(true);
    const font = FONT_STYLESHEET.replace('index.css', 'files/noto-sans-sc-latin-wght-normal.woff2');
    expect(portalAsset(font)?.gzip).toBeNull();
  });

  it('gives a page that was stored before an update the present stylesheet, but not to be kept', () => {
    const earlier = portalAsset('/assets/portal-0123456789ab.css');
    expect(earlier?.body).toBe(portalAsset(STYLESHEET)?.body);
    expect(earlier?.cacheControl).toBe('no-cache');
  });

  it.each([
    '/assets/../package.json',
    '/assets/fonts/../../package.json',
    '/assets/fonts/%2e%2e/package.json',
    '/assets/portal.css',
    '/assets/other-0123456789ab.css',
    '/assets/fonts/noto-sans-sc-0123456789ab/files/../../../../package.json',
    '/assets/base.css',
    '/assets/',
    '__proto__',
  ])('answers nothing for %s', (path) => {
    expect(portalAsset(path)).toBeNull();
  });
});
