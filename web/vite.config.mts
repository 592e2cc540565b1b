import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Puts beside every script and style the same bytes in brotli, for the service to send as they are. */
function brotliBeside(): Plugin {
  const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
  return {
    name: 'brotli-beside',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        await writeFile(join(dir, `${name}.br`), brotliCompressSync(bytes, smallest));
      }
    },
  };
}

/** The staff client: built into dist-web/, served by the service at /office. `npx vite web` proxies to a running service. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
  plugins: [brotliBeside()],
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    // The Chromium of the day and Firefox ESR.
    target: ['chrome120', 'firefox128'],
    // No script in the page and no preloading code that would need one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The library marks its files for servers that render; bundled for a browser the mark means nothing.
    rolldownOptions: {
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/assets': 'http://127.0.0.1:3000' } },
});
