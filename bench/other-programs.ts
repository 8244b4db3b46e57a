import { installJsReport, JsReport } from './jsreport.js';
import { LibreOffice } from './libre-office.js';
import { inLanes, median, perSecond, timed } from './measure.js';
import { input, LENGTHS, numbered, type Stand, VERSION } from './stand.js';

const CALLERS = 8;
/** Documents of one round of the service, of jsreport, and of one LibreOffice beyond the first that it converts. */
const [OURS, THEIRS, CONVERTED] = [32, 16, 10];
const ROUNDS = 5;
/** Browsers and threads of jsreport: its default, and as many as we have pages. */
const JSREPORT = [1, 4];

/**
 * The service with 8 callers, with DOCX and PDF stored and with the PDF alone, by turns with LibreOffice on the same DOCX, started
 * for each and running, and with jsreport on the same HTML; both make a PDF and keep nothing.
 */
export async function otherPrograms({ engine, service, browserPath }: Stand): Promise<void> {
  const refused = installJsReport();
  const reporters = refused ? [] : await Promise.all(JSREPORT.map((workers) => JsReport.open(browserPath, workers)));
  const office = new LibreOffice();
  try {
    for (const [name, which] of LENGTHS) {
      const { template, version, data } = input(engine, which);
      const { title, ...composed } = engine.compose(version, data);
      const docx = engine.fill(version, { title, ...composed });
      const { html } = engine.typeset(docx, title);
      const make = (formats?: string[]) => () =>
        inLanes(OURS, CALLERS, () => service.make(template, VERSION, numbered(data), formats));
      const each = async (work: () => unknown, count: number) => (await timed(work)) / count;
      const rivals = {
        ours: () => each(make(), OURS),
        'our PDF alone': () => each(make(['pdf']), OURS),
        'LibreOffice started for each': () => each(() => office.convert(docx, 1), 1),
        'LibreOffice running, one after the other': async () => {
          const one = await timed(() => office.convert(docx, 1));
          return ((await timed(() => office.convert(docx, 1 + CONVERTED))) - one) / CONVERTED;
        },
        ...Object.fromEntries(
          reporters.map((reporter, at) => [
            `jsreport, ${JSREPORT[at]} of its browsers`,
            () => each(() => inLanes(THEIRS, CALLERS, () => reporter.print(html)), THEIRS),
          ]),
        ),
      };
      const times = Object.fromEntries(Object.keys(rivals).map((rival) => [rival, [] as number[]]));
      for (let round = -1; round < ROUNDS; round++) {
        for (const [rival, run] of Object.entries(rivals)) {
          const time = await run();
          if (round >= 0) times[rival]!.push(time);
        }
      }
      const { ours, 'our PDF alone': pdf, ...others } = times as Record<string, number[]>;
      const [both, alone] = [median(ours!), median(pdf!)];
      console.log(
        `\n${name}, service with ${CALLERS} callers: DOCX and PDF ${perSecond(1, both)}, PDF alone ${perSecond(1, alone)}`,
      );
      for (const [rival, all] of Object.entries(others)) {
        const time = median(all);
        console.log(
          `  ${rival}: ${perSecond(1, time)}   service ÷ it = ${(time / both).toFixed(1)}, PDF alone ${(time / alone).toFixed(1)}`,
        );
      }
    }
    if (refused) console.log(`  jsreport was not measured: ${refused}`);
  } finally {
    office.close();
    await Promise.all(reporters.map((reporter) => reporter.close()));
  }
}
