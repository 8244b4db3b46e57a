import { type PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  /** Vietnamese is fine: names are marked as UTF-8. */
  name: string;
  /** Asked for when its turn comes, so that one file at a time is in memory. */
  bytes(): Promise<Uint8Array>;
}

/** A ZIP as it is written. DOCX and PDF are packed already, so files are only put together. */
export function zipOf(entries: readonly ZipEntry[], modified: Date): Readable {
  const zip = new ZipFile();
  for (const { name, bytes } of entries) {
    zip.addReadStreamLazy(name, { compress: false, mtime: modified }, (done) => {
      bytes().then(
        (content) => done(null, Readable.from([content])),
        (error: unknown) => done(error, null as never),
      );
    });
  }
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
