import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { packDocx } from '../seal/docx.js';
import { ParagraphLoops } from './paragraph-loops.js';
import { parser } from './parser.js';
import { TextModule } from './text-module.js';

/** What docxtemplater keeps from one rendering to the next, and refuses to render twice for. */
interface Rendering {
  rendered: boolean;
  mapper: unknown;
  scopeManagers: Record<string, unknown>;
}

/**
 * A template compiled once and filled many times: compiling costs as much as filling. docxtemplater has no call for that,
 * so what it keeps of a rendering is put back by hand; everything else it holds comes from the template alone. A version
 * of docxtemplater that keeps it elsewhere is refused, and after a failure nothing is used again.
 */
export class CompiledTemplate {
  /** Parts that filling does not change, packed already, in their final order. */
  readonly packed: Uint8Array;
  private readonly original = new Map<string, string>();
  private document: Docxtemplater | undefined;
  private missing = new Set<string>();
  readonly stylesXml: string;
  readonly documentXml: string;

  constructor(private readonly source: Uint8Array) {
    const zip = new PizZip(source);
    const parts = new Map<string, string | Uint8Array>();
    for (const [name, file] of Object.entries(zip.files)) {
      if (file.dir) continue;
      const isXml = name.endsWith('.xml') || name.endsWith('.rels');
      if (isXml) this.original.set(name, file.asText());
      parts.set(name, isXml ? file.asText() : file.asUint8Array());
    }
    this.packed = packDocx(parts);
    this.stylesXml = this.original.get('word/styles.xml') ?? '';
    this.documentXml = this.original.get('word/document.xml') ?? '';
  }

  /** The text of a part as the template has it. */
  part(name: string): string {
    return this.original.get(name) ?? '';
  }

  /**
   * @returns the parts that came out different from the template, and the tags that the view had nothing for
   * @throws what docxtemplater throws when the template is broken
   */
  fill(view: object): { changed: Map<string, string>; missing: string[] } {
    const document = this.document ?? this.compile();
    // Taken away until it has succeeded: after a failure the next filling compiles anew.
    this.document = undefined;
    this.missing.clear();
    const rendering = document as unknown as Rendering;
    rendering.rendered = false;
    rendering.mapper = undefined;
    rendering.scopeManagers = {};
    document.render(view);
    const zip = document.getZip() as PizZip;
    const changed = new Map<string, string>();
    for (const [name, before] of this.original) {
      const now = zip.file(name)?.asText() ?? before;
      if (now !== before) changed.set(name, now);
    }
    this.document = document;
    return { changed, missing: [...this.missing] };
  }

  private compile(): Docxtemplater {
    const missing = this.missing;
    const text = new TextModule((tag) => missing.add(tag));
    const document = new Docxtemplater(new PizZip(this.source), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser,
      nullGetter(part: DXT.Part) {
        missing.add(part.value);
        return '';
      },
      modules: [text, new ParagraphLoops(text, (tag) => missing.add(tag))],
    });
    for (const field of ['rendered', 'scopeManagers'] satisfies (keyof Rendering)[]) {
      if (!Object.hasOwn(document, field))
        throw new Error(`docxtemplater has no “${field}” to reset: see CompiledTemplate`);
    }
    return document;
  }
}
