import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const outDir = join(here, '../../dist/web');

/** The office app: `dist/web/`, served by service/http/office-app.ts. */
export default defineConfig({
  root: here,
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page knows no `data:` for scripts and fonts: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    manifest: true,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // Said of every file of Mantine: "use client" means nothing here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  plugins: [ownFields(), compressed()],
});

/** RJSF draws with our fields alone: the registry of its own, with every field it has, is a third of a megabyte. */
function ownFields(): Plugin {
  return {
    name: 'own-fields',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = source.endsWith('/getDefaultRegistry.js') && importer?.includes('@rjsf/core');
      return asked ? join(here, 'src/fill/theme/registry.ts') : undefined;
    },
  };
}

/** Leaves `.br` and `.gz` beside every text, so that the service never compresses while somebody waits. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const dir = join(outDir, 'assets');
      const texts = (await readdir(dir)).filter((name) => /\.(js|mjs|css|svg|json)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const bytes = await readFile(join(dir, name));
          const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(bytes, { params }));
          await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
        }),
      );
    },
  };
}
