import { createHash } from 'node:crypto';

export interface PdfSeal {
  /** Date of the document, ISO 8601: takes the place of the clock's. Undefined: the file says no date. */
  date: string | undefined;
}

/** `D:20170918000000+07'00'`, a PDF date (ISO 32000-2, 7.9.4) at midnight in Vietnam. */
const pdfDate = (iso: string) => `D:${iso.replaceAll('-', '')}000000+07'00'`;

/**
 * Takes out of a PDF made by Chromium what differs between two printings of the same document: the two dates of the
 * Info dictionary become the document's or go, the counters in structure ids start at one again, and the trailer gets a file
 * identifier (ISO 32000-2, 14.4) that follows from the content. Every edit but the last keeps its width, and the last
 * stands behind the cross-reference table, so no offset moves.
 */
export function sealPdf(pdf: Uint8Array, seal: PdfSeal): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const key of ['/CreationDate (', '/ModDate (']) {
    if (seal.date === undefined) blank(bytes, key);
    else overwrite(bytes, key, pdfDate(seal.date));
  }
  renumber(bytes);
  return identify(bytes);
}

/** Where an entry's key begins, its value and what follows that. */
function entry(bytes: Buffer, key: string): { at: number; from: number; to: number } {
  const at = bytes.indexOf(key, 0, 'latin1');
  if (at < 0) throw new Error(`the PDF has no ${key.slice(1, -2)}`);
  const from = at + key.length;
  return { at, from, to: bytes.indexOf(')', from, 'latin1') };
}

/** Blanks may stand anywhere between the entries of a dictionary. */
function blank(bytes: Buffer, key: string): void {
  const { at, to } = entry(bytes, key);
  bytes.fill(' ', at, to + 1, 'latin1');
}

function overwrite(bytes: Buffer, key: string, value: string): void {
  const { from, to } = entry(bytes, key);
  if (to - from !== value.length) throw new Error(`the PDF's ${key.slice(1, -2)} has another width`);
  bytes.write(value, from, 'latin1');
}

/**
 * Chromium names header cells `node00000042` by a counter that a reused page goes on counting, and does not always ask for
 * the names in the same order. They are numbered by where their elements stand in the file, and the name tree that finds them
 * (one leaf, ISO 32000-2, 7.9.6) is put in the order of the new names.
 */
function renumber(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  const ids = [...new Set(Array.from(text.matchAll(/\/ID \(node(\d{8,})\)/g), ([, id]) => id!))];
  if (ids.length === 0) return;
  const rank = new Map(ids.map((id, index) => [id, String(index + 1).padStart(id.length, '0')]));
  for (const { index, 1: id } of text.matchAll(/\(node(\d{8,})\)/g)) {
    bytes.write(rank.get(id!) ?? id!, index + '(node'.length, 'latin1');
  }
  const leaves = [...text.matchAll(/\/Limits \[\(node\d+\) \(node\d+\)\]\n\/Names \[((?:\(node\d+\) \d+ 0 R ?)+)\]/g)];
  if (leaves.length !== 1) throw new Error(`the PDF has ${leaves.length} leaves of structure names`);
  const { 0: leaf, 1: names = '', index } = leaves[0]!;
  const sorted = [...names.matchAll(/\(node(\d+)\) (\d+ 0 R)/g)]
    .map(([, id, element]) => `(node${rank.get(id!)}) ${element}`)
    .sort();
  const [from, to] = [sorted.at(0)!, sorted.at(-1)!].map((name) => name.slice(0, name.indexOf(' ')));
  const ordered = `/Limits [${from} ${to}]\n/Names [${sorted.join(' ')}]`;
  if (ordered.length !== leaf.length) throw new Error('the structure names of the PDF have another width');
  bytes.write(ordered, index, 'latin1');
}

function identify(bytes: Buffer): Uint8Array {
  const key = 'trailer\n<<';
  const at = bytes.lastIndexOf(key, undefined, 'latin1');
  if (at < 0) throw new Error('the PDF has no trailer');
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  const cut = at + key.length;
  return Buffer.concat([bytes.subarray(0, cut), Buffer.from(`/ID [<${id}> <${id}>]\n`, 'latin1'), bytes.subarray(cut)]);
}
