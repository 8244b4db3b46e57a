import { writeXlsx } from 'hucre/xlsx';
import { median, ms, perSecond, timed } from './measure.js';
import type { Stand } from './stand.js';

const BATCH_ROWS = 300;
const BATCH_ROUNDS = 3;
const VERSION = '2017-2018';

/** 300 đăng ký from one XLSX to DOCX and PDF in one ZIP, and one PDF of all of them, as a caller has it. */
export async function batch({ engine, service }: Stand): Promise<void> {
  const version = engine.catalog.get('dang-ky', VERSION);
  const { hoTen: _, ...common } = version.examples['da-dien'] as Record<string, unknown>;
  const times = { accepted: [] as number[], zip: [] as number[], pdf: [] as number[] };
  for (let round = 0; round < BATCH_ROUNDS; round++) {
    const rows = Array.from({ length: BATCH_ROWS }, (_, at) => [`Nguyễn Văn ${round * BATCH_ROWS + at}`]);
    const sheet = await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: [['hoTen'], ...rows] }] });
    const started = performance.now();
    const id = await service.sendSheet(sheet, {
      template: 'dang-ky',
      version: VERSION,
      common: JSON.stringify(common),
    });
    times.accepted.push(performance.now() - started);
    await service.batchDone(id);
    await service.batchFile(id, 'zip');
    times.zip.push(performance.now() - started);
    times.pdf.push(await timed(() => service.batchFile(id, 'pdf?haiMat=1')));
  }
  const [accepted, zip, pdf] = [times.accepted, times.zip, times.pdf].map(median) as [number, number, number];
  console.log(`\nBatch of ${BATCH_ROWS} đăng ký from one XLSX:`);
  console.log(`  all rows checked and accepted ${ms(accepted)}`);
  console.log(`  to DOCX, PDF and ZIP          ${ms(zip)}, ${perSecond(BATCH_ROWS, zip)}`);
  console.log(
    `  one PDF for the printer       ${ms(pdf)}, ${perSecond(BATCH_ROWS, pdf)}   ÷ single documents = ${(zip / pdf).toFixed(1)}`,
  );
}
