import { inspectForm } from '../../../service/engine/fill/hbs-form.js';
import { checkHtmlFields } from '../hbs/fields.js';
import { Lines } from '../places.js';
import type { Report } from '../problem.js';
import type { Use } from '../usage.js';
import { manifestOf, type Version } from '../version.js';

/** The pattern of file names in a manifest: Handlebars over the view. */
export function checkFileName({ manifest, view }: Version, report: Report): Use[] {
  const pattern = manifestOf(manifest)?.fileName;
  const node = manifest?.root?.members?.get('fileName')?.node;
  if (!manifest || !node || typeof pattern !== 'string') return [];
  const file = 'template.hbs';
  const { form, faults } = inspectForm({ [file]: pattern.replace(/[<>]/g, ' ') }, []);
  const place = manifest.lines.place(node.from, node.to - node.from);
  const own: Report = (code, _, message, details) => {
    report(code, place, message, details?.fix === undefined ? {} : { fix: details.fix });
  };
  for (const { code, message } of faults) if (code === 'syntax') report('HTML_SYNTAX', place, `"fileName": ${message}`);
  const files = new Map([[file, new Lines(manifest.path, pattern)]]);
  const { uses } = checkHtmlFields({ dir: '', files, programs: form.programs, problems: [] }, view, own);
  // A name of a file leaves out what is empty.
  return uses.map(({ field: { guards: _, ...field }, ...use }) => ({ ...use, place, field }));
}
