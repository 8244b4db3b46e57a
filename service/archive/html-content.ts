import { oneLine, type Place } from './content.js';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: ' ' };

/** What ends a line of text. */
const BREAKS = /\n|<\/?(?:p|div|h\d|tr|td|th|li|ul|ol|table|section|header|footer|br)\b[^>]*>/g;

/** Print HTML of our own making as one place. */
export function htmlContent(bytes: Uint8Array): Place[] {
  const html = Buffer.from(bytes).toString('utf8');
  const lines = html
    .replace(/<(style|title)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .split(BREAKS)
    .map((line) => oneLine(decoded(line.replace(/<[^>]*>/g, ''))))
    .filter((line) => line !== '');
  return [{ name: 'html', lines, form: html }];
}

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
