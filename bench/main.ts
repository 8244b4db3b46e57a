import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { Engine } from '../service/engine/engine.js';
import { inLanes, median, ms, p95, perSecond, sample, timed } from './measure.js';
import { memoryOf } from './memory.js';
import { BarePuppeteer, LibreOffice } from './rivals.js';
import { RunningService } from './running-service.js';

/**
 * `npm run bench [-- --renders N]`: how fast, and against what. Rivals take turns in the same run, so that a busy machine
 * slows all of them; ratios say more than milliseconds.
 */
const flag = process.argv.indexOf('--renders');
const RENDERS = flag > 0 ? Number(process.argv[flag + 1]) : 1_000;
/** Pages of each browser, and callers of the service: enough that one is always waiting. */
const LANES = 4;
const CALLERS = 8;
const ROUNDS = 6;
const PER_ROUND = 24;
const BATCH_ROWS = 300;
const BATCH_ROUNDS = 3;
const VERSION = '2017-2018';
const ONE_PAGE = ['cong-van', 'mot-trang'] as const;
const LONG = ['cong-van', '1140-sgddt-vp'] as const;

const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH!;
const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
const engine = await Engine.open({ home: process.cwd(), runtimeDir, browserPath, pages: LANES });
const service = await RunningService.start(browserPath);
const bare = await BarePuppeteer.open(browserPath, LANES);
const office = new LibreOffice();
try {
  const { browser } = await engine.printer.facts();
  console.log(`Node ${process.version}, ${browser}, ${availableParallelism()} cores; medians of one run\n`);
  await oneDocument();
  await throughput();
  await docxAlone();
  await batch();
  await memory();
} finally {
  office.close();
  await Promise.all([bare.close(), service.close(), engine.close()]);
  rmSync(runtimeDir, { recursive: true, force: true });
}

function input([template, example]: readonly [string, string]) {
  const version = engine.catalog.get(template, VERSION);
  return { template, version, data: version.examples[example] };
}

/** Data in to PDF out, warm, one at a time, and where the time goes. */
async function oneDocument(): Promise<void> {
  for (const [name, which] of [
    ['1 page', ONE_PAGE],
    ['6 pages', LONG],
  ] as const) {
    const { version, data } = input(which);
    const whole = await sample(40, 10, () => engine.render(version, engine.compose(version, data), ['pdf']));
    const composed = engine.compose(version, data);
    const docx = engine.fill(version, composed);
    const { html } = engine.typeset(docx, composed.title);
    const stages = {
      compose: await sample(20, 3, () => engine.compose(version, data)),
      fill: await sample(20, 3, () => engine.fill(version, composed)),
      typeset: await sample(20, 3, () => engine.typeset(docx, composed.title)),
      print: await sample(20, 3, () => engine.printer.print(html)),
    };
    console.log(`One document, ${name}, data in to PDF out: ${ms(median(whole))} (p95 ${ms(p95(whole))})`);
    console.log(
      `  ${Object.entries(stages)
        .map(([stage, times]) => `${stage} ${median(times).toFixed(1)}`)
        .join(', ')} ms`,
    );
  }
}

/** The service over HTTP (DOCX and PDF stored), a bare loop that prints the same HTML, LibreOffice on the same DOCX. */
async function throughput(): Promise<void> {
  const { template, version, data } = input(LONG);
  const composed = engine.compose(version, data);
  const docx = engine.fill(version, composed);
  const { html } = engine.typeset(docx, composed.title);
  const ours = () => inLanes(PER_ROUND, CALLERS, () => service.make(template, VERSION, data));
  const theirs = () => inLanes(PER_ROUND, LANES, () => bare.print(html));
  await Promise.all([ours(), theirs()]);
  office.convert(docx);
  const times = { ours: [] as number[], bare: [] as number[], office: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await timed(ours));
    times.bare.push(await timed(theirs));
    times.office.push(await timed(() => office.convert(docx)));
  }
  const one = {
    ours: median(times.ours) / PER_ROUND,
    bare: median(times.bare) / PER_ROUND,
    office: median(times.office),
  };
  console.log(`\nThroughput, 6 pages, ${LANES} pages a browser, ${CALLERS} callers (LibreOffice one at a time):`);
  console.log(`  service, DOCX and PDF stored  ${perSecond(1, one.ours)}`);
  console.log(
    `  bare puppeteer, same HTML     ${perSecond(1, one.bare)}   service ÷ bare = ${(one.bare / one.ours).toFixed(2)}`,
  );
  console.log(
    `  LibreOffice, same DOCX        ${perSecond(1, one.office)}   service ÷ LibreOffice = ${(one.office / one.ours).toFixed(1)}`,
  );
}

async function docxAlone(): Promise<void> {
  for (const [name, which] of [
    ['1 page', ONE_PAGE],
    ['6 pages', LONG],
  ] as const) {
    const { version, data } = input(which);
    const times = await sample(60, 10, () => engine.render(version, engine.compose(version, data), ['docx']));
    console.log(
      `${name === '1 page' ? '\n' : ''}DOCX alone, ${name}: ${ms(median(times))}, ${perSecond(1, median(times))}`,
    );
  }
}

/** 300 đăng ký from one XLSX to DOCX and PDF in one ZIP, and one PDF of all of them, as a caller has it. */
async function batch(): Promise<void> {
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

/** Memory of the service and its browser over many renders. */
async function memory(): Promise<void> {
  const { template, data } = input(ONE_PAGE);
  const tenth = Math.ceil(RENDERS / 10);
  const seen: ReturnType<typeof memoryOf>[] = [];
  for (let step = 0; step < 10; step++) {
    await inLanes(tenth, LANES, () => service.make(template, VERSION, data));
    seen.push(memoryOf(service.pid));
  }
  const line = (what: 'service' | 'browser') => seen.map((m) => m[what].toFixed(0)).join(' ');
  console.log(`\nMemory over ${tenth * 10} renders, MiB after each tenth:`);
  console.log(`  service  ${line('service')}\n  browser  ${line('browser')}`);
}
