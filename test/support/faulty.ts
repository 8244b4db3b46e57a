import PizZip from 'pizzip';
import { DOCX, onePage } from './service.js';

/** A công văn as somebody might have typed it: left margin of 20 mm, text in 11 points, a heading in capitals. */
export async function faultyDocx(serviceUrl: string): Promise<Buffer> {
  const answer = await fetch(`${serviceUrl}/api/v1/previews`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: DOCX },
    body: JSON.stringify(onePage(86)),
  });
  const zip = new PizZip(Buffer.from(await answer.arrayBuffer()));
  const change = (part: string, by: (xml: string) => string) => zip.file(part, by(zip.file(part)!.asText()));
  change('word/document.xml', (xml) =>
    xml.replace(/(<w:pgMar[^>]*w:left=")\d+/, '$11134').replace('Nơi nhận:', 'NƠI NHẬN:'),
  );
  change('word/styles.xml', (xml) => xml.replaceAll('w:val="28"', 'w:val="22"'));
  return zip.generate({ type: 'nodebuffer' });
}
