import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Association {
  fileMatch?: string[];
  url: string;
  schema?: unknown;
}

/**
 * `.vscode/settings.json` of the repository: manifests, schemas, examples and steps of migration are completed and checked by
 * the schemas beside them, with nothing installed and nothing fetched. A common schema is given under its own address, so that
 * the references to it are found.
 */
export function vscodeSettings(home: string): string {
  const folders = (dir: string) =>
    readdirSync(path.join(home, dir), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  const schemas: Association[] = [
    { fileMatch: ['/templates/*/*/manifest.json'], url: './schemas/manifest.schema.json' },
    { fileMatch: ['/schemas/*/*.migrations.json'], url: './schemas/migrations.schema.json' },
    { fileMatch: ['/templates/can-cu.json'], url: './schemas/can-cu.schema.json' },
    { fileMatch: ['/schemas/**/*.schema.json'], url: 'https://json-schema.org/draft/2020-12/schema' },
  ];
  for (const id of folders('templates')) {
    for (const version of folders(`templates/${id}`)) {
      const schema = `schemas/${id}/${version}.schema.json`;
      if (!existsSync(path.join(home, schema))) continue;
      schemas.push({ fileMatch: [`/examples/${id}/${version}/*.json`], url: `./${schema}` });
    }
  }
  for (const name of readdirSync(path.join(home, 'schemas/common')).sort()) {
    const schema = JSON.parse(readFileSync(path.join(home, 'schemas/common', name), 'utf8')) as { $id: string };
    schemas.push({ url: schema.$id, schema });
  }
  const settings = {
    'files.associations': { '*.hbs': 'handlebars', '*.golden.txt': 'plaintext' },
    // What is typed for a tag is no abbreviation of HTML.
    'emmet.excludeLanguages': ['markdown', 'handlebars'],
    '[handlebars]': { 'editor.snippetSuggestions': 'top', 'editor.tabSize': 2 },
    'json.schemas': schemas,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
