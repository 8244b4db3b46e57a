import { defineConfig } from 'vite';

/** The editor of a body on a page of its own, for its tests: `--outDir` says where. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'error',
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', emptyOutDir: true },
});
