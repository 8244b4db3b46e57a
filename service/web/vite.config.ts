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
      input: { index: join(here, 'index.html'), sw: join(here, 'src/away/worker.ts') },
      output: {
        // The one script whose address stays: the browser asks for it again by itself.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
      onwarn: (warning, warn) => {
        // Said of every file of Mantine: "use client" means nothing here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  plugins: [ownParts(), compressed()],
});

/**
 * What RJSF brings that nobody sees here, by what it asks for: the registry of its own fields, a third of a megabyte, and the
 * libraries for references and `allOf`, which the form's schema (src/fill/model/schema.ts) has none of.
 */
const OWN: [asked: RegExp, own: string][] = [
  [/\/getDefaultRegistry\.js$/, 'registry.ts'],
  [/^fast-uri$/, 'no-references.ts'],
  [/\/shallowAllOfMerge\.js$/, 'no-all-of.ts'],
];

function ownParts(): Plugin {
  return {
    name: 'own-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, own] = (importer?.includes('@rjsf/') && OWN.find(([asked]) => asked.test(source))) || [];
      return own && join(here, 'src/fill/theme', own);
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
