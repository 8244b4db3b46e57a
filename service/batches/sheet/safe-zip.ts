import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { SheetRefused } from './grid.js';

const MAX_ENTRIES = 1_000;
/** A sheet of 5,000 long rows is some 40 MB of XML. */
const MAX_BYTES = 128 * 1024 * 1024;

/** What pizzip knows of an entry before it inflates it. Not in its type declarations. */
interface Entry {
  dir: boolean;
  _data?: { uncompressedSize: number; compressionMethod: string; getCompressedContent(): Uint8Array };
}

/**
 * Refuses an archive that would grow beyond measure: by what it declares before anything is inflated, and each entry is
 * inflated no further than it declared.
 *
 * @returns the names of its entries
 */
export function checkZip(bytes: Uint8Array): string[] {
  let entries: [string, Entry][];
  try {
    entries = Object.entries(new PizZip(bytes).files) as unknown as [string, Entry][];
  } catch {
    throw new SheetRefused('Tệp XLSX bị hỏng, không mở được. Hãy mở bằng Excel, lưu lại rồi gửi.');
  }
  const declared = entries.reduce((sum, [, { _data }]) => sum + (_data?.uncompressedSize ?? 0), 0);
  if (entries.length > MAX_ENTRIES || declared > MAX_BYTES) throw tooLarge();
  for (const [, { _data }] of entries) {
    if (!_data || _data.compressionMethod === '\x00\x00') continue;
    try {
      inflateRawSync(_data.getCompressedContent(), { maxOutputLength: Math.max(1, _data.uncompressedSize) });
    } catch {
      throw tooLarge();
    }
  }
  return entries.map(([name]) => name);
}

const tooLarge = () =>
  new SheetRefused(
    'Tệp XLSX bị hỏng, hoặc bung ra quá lớn so với một bảng tính. Hãy chép riêng bảng dữ liệu sang một tệp mới rồi gửi.',
  );
