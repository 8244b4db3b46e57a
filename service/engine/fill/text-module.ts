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
  /** `<w:rPr>…</w:rPr>` of the run being rendered. */
  private runProperties = '';
  private recording = false;

  constructor(private readonly onMissing: (tag: string) => void) {}

  postparse(parts: DXT.Part[]): DXT.Part[] {
    for (const part of parts) if (part.type === 'placeholder' && !part.module) part.module = MODULE;
    return parts;
  }

  render(part: DXT.Part, options: { scopeManager: DXT.ScopeManager }): DXT.Rendered | null {
    this.record(part);
    if (part.module !== MODULE) return null;
    const value = options.scopeManager.getValue(part.value, { part });
    if (value === undefined) this.onMissing(part.value);
    const xml = isRichText(value)
      ? this.rich(value)
      : this.lines(value == null ? '' : String(value), this.runProperties);
    return { value: xml, errors: [] };
  }

  private record(part: DXT.Part & { tag?: string; position?: string }): void {
    if (part.tag === 'w:r') this.runProperties = '';
    if (part.tag === 'w:rPr') {
      this.runProperties += part.value;
      this.recording = part.position === 'start';
    } else if (this.recording) {
      this.runProperties += part.value;
    }
  }

  private lines(text: string, runProperties: string): string {
    return text
      .split('\n')
      .map(escapeXml)
      .join(`</w:t></w:r><w:r>${runProperties}<w:br/></w:r>${open(runProperties)}`);
  }

  /** The tag stands inside `<w:r>…<w:t>` … `</w:t></w:r>`, which therefore close and open around each run. */
  private rich(value: RichText): string {
    const base = this.runProperties;
    const runs = value.runs.map((run) => {
      const properties = emphasised(base, run);
      return `${open(properties)}${this.lines(run.text, properties)}</w:t></w:r>`;
    });
    return `</w:t></w:r>${runs.join('')}${open(base)}`;
  }
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
