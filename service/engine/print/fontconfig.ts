import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tinosFiles } from '../typeset/fonts.js';
import { escapeXml } from '../xml.js';

/**
 * Writes the private fontconfig file through which Chromium sees Tinos and nothing else, and sees it when a document
 * asks for Times New Roman. System fonts need no decoding per page, and none of the machine's own can slip in.
 *
 * @returns the file's absolute path, for FONTCONFIG_FILE (a relative one is passed over in silence)
 */
export function writeFontconfig(folder: string): string {
  const runtimeDir = resolve(folder);
  const dirs = [...new Set(tinosFiles().map((file) => dirname(file)))];
  const aliases = ['Times New Roman', 'serif', 'sans-serif', 'monospace'].map(
    (family) => `  <alias binding="same"><family>${family}</family><prefer><family>Tinos</family></prefer></alias>`,
  );
  const xml = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs.map((dir) => `  <dir>${escapeXml(dir)}</dir>`),
    `  <cachedir>${escapeXml(join(runtimeDir, 'fontconfig'))}</cachedir>`,
    ...aliases,
    '  <config><rescan><int>0</int></rescan></config>',
    '</fontconfig>',
    '',
  ].join('\n');
  mkdirSync(runtimeDir, { recursive: true });
  const file = join(runtimeDir, 'fonts.conf');
  writeFileSync(file, xml);
  return file;
}
