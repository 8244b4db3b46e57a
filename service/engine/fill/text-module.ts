import type { DXT } from 'docxtemplater';
import type { RichText } from '../compose/view.js';
import { escapeXml } from '../xml.js';

const MODULE = 'vanthu/text';

const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && Array.isArray((value as RichText).runs);

/**
 * Prints the value of every plain tag `{van}`: text with its line breaks, or rich text, whose runs keep the tag's own
 * formatting and add their emphasis to it.
 */
export class TextModule implements DXT.Module {
  readonly name = MODULE;
  private readonly run = new RunProperties();

  constructor(private readonly onMissing: (tag: string) => void) {}

  /** `<w:rPr>…</w:rPr>` of the run being rendered. */
  get runProperties(): string {
    return this.run.xml;
  }

  postparse(parts: DXT.Part[]): DXT.Part[] {
    for (const part of parts) if (part.type === 'placeholder' && !part.module) part.module = MODULE;
    return parts;
  }

  render(part: DXT.Part, options: { scopeManager: DXT.ScopeManager }): DXT.Rendered | null {
    this.run.pass(part);
    if (part.module !== MODULE) return null;
    const value = options.scopeManager.getValue(part.value, { part });
    if (value === undefined) this.onMissing(part.value);
    return { value: printed(value, this.runProperties), errors: [] };
  }
}

export const isTextTag = (part: DXT.Part): boolean => part.module === MODULE;

/** Follows the parts of a template and knows the properties of the run that they are in. */
export class RunProperties {
  /** `<w:rPr>…</w:rPr>`, or nothing. */
  xml = '';
  /** Whether a run has begun since it follows. */
  entered = false;
  private recording = false;

  pass(part: DXT.Part): void {
    if (part.tag === 'w:r') {
      this.xml = '';
      this.entered = true;
    }
    if (part.tag === 'w:rPr') {
      this.xml += part.value;
      this.recording = part.position === 'start';
    } else if (this.recording) {
      this.xml += part.value;
    }
  }
}

/** A tag's value as the content of its `<w:t>`; other runs close and open around what needs their own. */
export function printed(value: unknown, runProperties: string): string {
  if (isRichText(value)) return rich(value, runProperties);
  return lines(value == null ? '' : String(value), runProperties);
}

function lines(text: string, runProperties: string): string {
  return text
    .split('\n')
    .map(escapeXml)
    .join(`</w:t></w:r><w:r>${runProperties}<w:br/></w:r>${open(runProperties)}`);
}

/** The tag stands inside `<w:r>…<w:t>` … `</w:t></w:r>`, which therefore close and open around each run. */
function rich(value: RichText, base: string): string {
  const runs = value.runs.map((run) => {
    const properties = emphasised(base, run);
    return `${open(properties)}${lines(run.text, properties)}</w:t></w:r>`;
  });
  return `</w:t></w:r>${runs.join('')}${open(base)}`;
}

const open = (runProperties: string) => `<w:r>${runProperties}<w:t xml:space="preserve">`;

function emphasised(base: string, run: { dam?: boolean; nghieng?: boolean }): string {
  if (!run.dam && !run.nghieng) return base;
  const inner = base.replace(/^<w:rPr[^>]*>|<\/w:rPr>$/g, '').replace(/^<w:rPr\/>$/, '');
  const kept = inner
    .replace(run.dam ? /<w:b(?:Cs)?(?: [^>]*)?\/>/g : /$^/g, '')
    .replace(run.nghieng ? /<w:i(?:Cs)?(?: [^>]*)?\/>/g : /$^/g, '');
  // ECMA-376-1, 17.3.2.28: rStyle and rFonts come before b and i.
  const [, first = '', rest = ''] = /^((?:<w:rStyle [^>]*\/>)?(?:<w:rFonts [^>]*\/>)?)(.*)$/s.exec(kept) ?? [];
  const added = `${run.dam ? '<w:b/><w:bCs/>' : ''}${run.nghieng ? '<w:i/><w:iCs/>' : ''}`;
  return `<w:rPr>${first}${added}${rest}</w:rPr>`;
}
