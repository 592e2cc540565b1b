import { defineConfig } from 'vite';

/** The staff client: built into dist-web/, served by the service at /office. `npx vite web` proxies to a running service. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
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
