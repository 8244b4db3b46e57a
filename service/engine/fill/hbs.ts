import Handlebars from 'handlebars';
import type { RichText, View } from '../compose/view.js';
import { EngineError } from '../problem.js';
import type { Form } from '../template/manifest.js';
import { shell } from '../typeset/html.js';
import { type HbsForm, HbsFormError, HELPERS, MAIN, readForm } from './hbs-form.js';

/**
 * The form's lengths are those on paper. Inside the page everything is half as large again, as the typesetter's pages are,
 * which the printer undoes (`typeset/units.ts`); `@page` is not touched by either.
 */
const BASE = `html{zoom:1.5;font-family:Tinos,serif;text-rendering:geometricPrecision;color:#000;print-color-adjust:exact;hyphens:manual}
body{margin:0}
`;

/** Compiled forms, as long as their version is in use. */
const compiled = new WeakMap<Form, CompiledForm>();

/**
 * Fills `template.hbs` with a view: the print HTML. Same version, view and title: same text.
 *
 * Throws EngineError TEMPLATE_BROKEN, with the file and place, when the form cannot be read or asks for a field that the
 * view does not have.
 */
export function fillHtml(version: Form, view: View, title: string): string {
  try {
    const form = compiled.get(version) ?? new CompiledForm(formOf(version));
    compiled.set(version, form);
    return shell({ title, lang: 'vi', css: BASE + form.css, body: form.fill(view) });
  } catch (error) {
    const faults = error instanceof HbsFormError ? error.faults : [String((error as Error).message)];
    const { id, version: name } = version.manifest;
    throw new EngineError('TEMPLATE_BROKEN', `${id}/${name}: ${faults.join(' ')}`, {
      detail: `Mẫu “${id}” phiên bản ${name} có lỗi nên không điền được: ${faults.join(' ')}. Hãy báo người giữ mẫu.`,
      cause: error,
    });
  }
}

function formOf({ source, parts, manifest }: Form): HbsForm {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const files = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, text(bytes)]));
  return readForm({ ...files, [MAIN]: text(source) }, manifest.fonts ?? []);
}

const { SafeString, escapeExpression } = Handlebars;

/** Of its own, so that helpers registered elsewhere are not there. */
const environment = Handlebars.create();
environment.registerHelper('van', (value: RichText | string) => new SafeString(htmlOf(value)));

/** Text with its line breaks, rich text with its emphasis. */
function htmlOf(value: RichText | string): string {
  if (typeof value === 'string') return escapeExpression(value).replaceAll('\n', '<br>');
  return value.runs
    .map(({ text, dam, nghieng }) => {
      const plain = htmlOf(text);
      const italic = nghieng ? `<em>${plain}</em>` : plain;
      return dam ? `<strong>${italic}</strong>` : italic;
    })
    .join('');
}

type Template = Handlebars.TemplateDelegate;

class CompiledForm {
  readonly css: string;
  private readonly main: Template;
  private readonly partials: Record<string, Template> = {};

  constructor({ programs, drawings, css }: HbsForm) {
    this.css = css;
    const options = {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(HELPERS.map((name) => [name, true])),
      preventIndent: true,
    };
    for (const [file, program] of programs) {
      this.partials[file.replace(/\.hbs$/, '')] = placed(file, environment.compile(program, options));
    }
    this.main = this.partials[MAIN.replace(/\.hbs$/, '')]!;
    for (const [file, text] of drawings) this.partials[file] = () => text;
  }

  fill(view: View): string {
    return this.main(view, { partials: this.partials });
  }
}

/** The template, whose errors say in which file they arose. */
function placed(file: string, template: Template): Template {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof HbsFormError) throw error;
      const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
      const place = lineNumber === undefined ? file : `${file}:${lineNumber}:${(column ?? 0) + 1}`;
      const missing = /^"(.+?)" not defined/.exec(message)?.[1];
      throw new HbsFormError([`${place} ${missing === undefined ? message : `view has no field ${missing}`}`]);
    }
  };
}
