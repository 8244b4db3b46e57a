import { PDFiumLibrary } from '@hyzyla/pdfium';
import { answering } from '../../threads/answering.js';
import { pngOf } from './png.js';

/** A page to be shown as a picture of so many dots across. */
export interface Task {
  pdf: Uint8Array;
  width: number;
}

/** PNG of the first page. PDFium is started for each, in memory of its own that goes with it: nothing is left behind. */
export default answering<Task, Uint8Array>(async ({ pdf, width }) => {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const height = Math.round((width * originalHeight) / originalWidth);
    const picture = pngOf(await page.render({ render: 'bitmap', width, height }));
    document.destroy();
    return picture;
  } finally {
    library.destroy();
  }
});
