import { PDFiumLibrary } from '@hyzyla/pdfium';
import { pngOf } from './png.js';

/**
 * The first pages of a PDF as PNGs of so many dots across. PDFium is started for each PDF, in memory of its own that goes with
 * it: nothing is left behind.
 */
export async function pagePictures(pdf: Uint8Array, width: number, most: number): Promise<Uint8Array[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pictures: Uint8Array[] = [];
    for (let at = 0; at < Math.min(most, document.getPageCount()); at++) {
      const page = document.getPage(at);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const height = Math.round((width * originalHeight) / originalWidth);
      pictures.push(pngOf(await page.render({ render: 'bitmap', width, height })));
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}
