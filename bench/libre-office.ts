import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice, one start for one document or for several, with a profile that is warm already. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'vanthu-soffice-'));

  /** Converts the document so many times, one after the other. */
  convert(docx: Uint8Array, times: number): void {
    const files = Array.from({ length: times }, (_, at) => join(this.folder, `document-${at}.docx`));
    for (const file of files) writeFileSync(file, docx);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      this.folder,
      ...files,
    ];
    const { status } = spawnSync('soffice', args, { stdio: 'ignore' });
    if (status !== 0) throw new Error('LibreOffice did not convert the document');
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
