import fc from 'fast-check';
import { escapeText, markup, safeUrl } from './html.js';

describe('markup', () => {
  it('escapes every text that is put into a template', () => {
    expect(markup`<p title="${'"><script>'}">${"<img src=x onerror=alert(1)> & 'x'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;img src=x onerror=alert(1)&gt; &amp; &#39;x&#39;</p>',
    );
  });

  it('keeps markup inside markup, joins lists, and leaves out what is not there', () => {
    const items = ['甲', '<乙>'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}${null}${undefined}${false}${0}</ul>`.text).toBe(
      '<ul><li>甲</li><li>&lt;乙&gt;</li>0</ul>',
    );
  });

  it('does not take an object that looks like markup for markup', () => {
    const forged: unknown = JSON.parse('{"text":"<script>alert(1)</script>"}');
    expect(() => markup`<p>${forged as string}</p>`).toThrow(TypeError);
  });

  it('replaces the character that HTML forbids', () => {
    expect(escapeText('a\0b')).toBe('a\uFFFDb');
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//host/x',
    '/\\host',
    'x.html',
    '',
  ])('refuses the address %j as a link', (address) => {
    expect(() => markup`<a href="${address}">x</a>`).toThrow(RangeError);
  });

  it.each(['/', '/documents?x=1&y=2', '#s1', '?mode=large', 'https://example.gov.cn/a'])(
    'lets %j through as a link',
    (address) => {
      expect(safeUrl(address)).toBe(address);
    },
  );

  it('escapes inside an address', () => {
    expect(markup`<a href="${'/a?b=1&c="'}">x</a>`.text).toBe('<a href="/a?b=1&amp;c=&quot;">x</a>');
  });

  it('refuses a template with an unquoted attribute', () => {
    expect(() => markup`<p class=${'x'}></p>`).toThrow(SyntaxError);
  });

  it('never lets an author open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"'\0]/);
        expect(escapeText(text).replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});
