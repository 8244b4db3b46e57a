import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FAMILIES, type FontId, fontFiles } from '../typeset/fonts.js';
import { escapeXml } from '../xml.js';

/**
 * Writes the private fontconfig file through which Chromium sees the families of `typeset/fonts.ts` and nothing else, and
 * sees Tinos when a document asks for Times New Roman. System fonts need no decoding per page, and none of the machine's
 * own can slip in.
 *
 * The other families are there for who asks for them by name. They are said to have no letters, so that none of them
 * lends Tinos a sign it lacks: a document looks the same whatever families are added.
 *
 * @returns the file's absolute path, for FONTCONFIG_FILE (a relative one is passed over in silence)
 */
export function writeFontconfig(folder: string): string {
  const runtimeDir = resolve(folder);
  const families = Object.keys(FAMILIES) as FontId[];
  const dirs = [...new Set(families.flatMap(fontFiles).map((file) => dirname(file)))];
  const aliases = ['Times New Roman', 'serif', 'sans-serif', 'monospace'].map(
    (family) => `  <alias binding="same"><family>${family}</family><prefer><family>Tinos</family></prefer></alias>`,
  );
  const onlyByName = families
    .filter((id) => id !== 'tinos')
    .map(
      (id) =>
        `  <match target="scan"><test name="family"><string>${FAMILIES[id]}</string></test><edit name="charset" mode="assign"><charset><int>0x20</int></charset></edit></match>`,
    );
  const xml = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs.map((dir) => `  <dir>${escapeXml(dir)}</dir>`),
    `  <cachedir>${escapeXml(join(runtimeDir, 'fontconfig'))}</cachedir>`,
    ...aliases,
    ...onlyByName,
    '  <config><rescan><int>0</int></rescan></config>',
    '</fontconfig>',
    '',
  ].join('\n');
  mkdirSync(runtimeDir, { recursive: true });
  const file = join(runtimeDir, 'fonts.conf');
  // Processes that share the folder start their browsers on it: it is never half written once it is there.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== xml) writeFileSync(file, xml);
  return file;
}
