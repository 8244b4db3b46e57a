import { createHash } from 'node:crypto';

export interface PdfSeal {
  /** Date of the document, ISO 8601: takes the place of the clock's. */
  date: string;
}

/** `D:20170918000000+07'00'`, a PDF date (ISO 32000-2, 7.9.4) at midnight in Vietnam. */
const pdfDate = (iso: string) => `D:${iso.replaceAll('-', '')}000000+07'00'`;

/**
 * Takes out of a PDF made by Chromium what differs between two printings of the same document: the two dates of the
 * Info dictionary become the document's, the counters in structure ids start at one again, and the trailer gets a file
 * identifier (ISO 32000-2, 14.4) that follows from the content. Every edit but the last keeps its width, and the last
 * stands behind the cross-reference table, so no offset moves.
 */
export function sealPdf(pdf: Uint8Array, seal: PdfSeal): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const key of ['/CreationDate (', '/ModDate (']) overwrite(bytes, key, pdfDate(seal.date));
  renumber(bytes);
  return identify(bytes);
}

function overwrite(bytes: Buffer, key: string, value: string): void {
  const at = bytes.indexOf(key, 0, 'latin1');
  if (at < 0) throw new Error(`the PDF has no ${key.slice(1, -2)}`);
  const from = at + key.length;
  const to = bytes.indexOf(')', from, 'latin1');
  if (to - from !== value.length) throw new Error(`the PDF's ${key.slice(1, -2)} has another width`);
  bytes.write(value, from, 'latin1');
}

/**
 * Chromium names structure elements `node00000042` by a counter that a reused page goes on counting. Their order is kept,
 * because the ids stand sorted in a name tree.
 */
function renumber(bytes: Buffer): void {
  const places: { at: number; id: string }[] = [];
  for (let at = bytes.indexOf('(node', 0, 'latin1'); at >= 0; at = bytes.indexOf('(node', at + 1, 'latin1')) {
    const id = /^\(node(\d{8,})\)/.exec(bytes.toString('latin1', at, at + 24))?.[1];
    if (id) places.push({ at: at + '(node'.length, id });
  }
  const order = [...new Set(places.map((p) => p.id))].sort();
  const rank = new Map(order.map((id, index) => [id, String(index + 1).padStart(id.length, '0')]));
  for (const { at, id } of places) bytes.write(rank.get(id)!, at, 'latin1');
}

function identify(bytes: Buffer): Uint8Array {
  const key = 'trailer\n<<';
  const at = bytes.lastIndexOf(key, undefined, 'latin1');
  if (at < 0) throw new Error('the PDF has no trailer');
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  const cut = at + key.length;
  return Buffer.concat([bytes.subarray(0, cut), Buffer.from(`/ID [<${id}> <${id}>]\n`, 'latin1'), bytes.subarray(cut)]);
}
