import { EngineError } from '../../../service/engine/problem.js';
import type { PackageReader } from '../../../service/engine/typeset/package-reader.js';
import { Cache, hashOf } from '../folder.js';
import { wholeFile } from '../places.js';
import { type Problem, parted, problem, type Report } from '../problem.js';
import { hasTwins, losslessPart, openDocx } from './package.js';
import { readSections, type Section } from './sections.js';
import { type Paragraph, partPlace, readStory, type Story } from './story.js';
import { readStyles, type Styles } from './styles.js';
import { readTags, type Tag } from './tags.js';
import { checkNotes, checkWord, RESAVE } from './word.js';

/** A part of a template with its tags. */
export interface TaggedStory {
  story: Story;
  tags: Tag[];
  sections: Map<Tag, Section>;
}

/** A Word template that has been read, with all that is wrong with it whatever its fields. */
export interface WordTemplate {
  file: string;
  styles: Styles;
  stories: TaggedStory[];
  problems: Problem[];
}

/** Ten pages are half a megabyte of XML; what is thirty times as much was not made in Word by hand. */
const MOST_PART_BYTES = 16 * 1024 * 1024;

const templates = new Cache<WordTemplate>(16);

/** Reads a template; kept by its content. One that cannot be read has no stories. */
export function wordTemplate(file: string, bytes: Uint8Array): WordTemplate {
  return templates.get(`${file} ${hashOf(bytes)}`, () => read(file, bytes));
}

function read(file: string, bytes: Uint8Array): WordTemplate {
  const problems: Problem[] = [];
  const report: Report = (code, place, message, details) => problems.push(problem(code, place, message, details));
  let styles: Styles = { names: new Map(), outline: () => undefined };
  const stories: TaggedStory[] = [];
  try {
    const docx = openDocx(bytes);
    if (hasTwins(bytes)) {
      report('DOCX_REFUSED', wholeFile(file), 'Trong tệp có hai phần cùng một tên.', { fix: RESAVE });
      return { file, styles, stories, problems };
    }
    const large = [...docx.parts].find((part) => /\.(?:xml|rels)$/.test(part) && docx.size(part)! > MOST_PART_BYTES);
    if (large !== undefined) {
      const message = `Phần ${large} bung ra quá ${MOST_PART_BYTES >> 20} MB.`;
      return { file, styles, stories, problems: [problem('FILE_TOO_LARGE', partPlace(file, large), message)] };
    }
    styles = readStyles(docx);
    const all: Story[] = [];
    for (const part of partsOf(docx)) {
      const found = losslessPart(docx, part);
      if (found) all.push(readStory(part, found.xml, styles));
    }
    // Throws where there is no text at all.
    if (all[0]?.paragraphs.length === 0) void docx.document;
    for (const story of all) {
      const tags = readTags(file, story, report);
      stories.push({ story, tags, sections: readSections(file, story, tags, report) });
    }
    for (const part of relatedParts(docx, 'endnotes')) {
      const found = losslessPart(docx, part);
      if (found) checkNotes(file, readStory(part, found.xml, styles), report);
    }
    checkWord(file, docx, stories, styles, report);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { message, ...details } = parted(error.detail);
    problems.push(problem('DOCX_UNREADABLE', wholeFile(file), message, details));
  }
  return { file, styles, stories, problems };
}

/** Parts that are filled: the text, headers and footers, footnotes. */
function partsOf(docx: PackageReader): string[] {
  return [docx.mainPart, ...['header', 'footer', 'footnotes'].flatMap((type) => relatedParts(docx, type))];
}

function relatedParts(docx: PackageReader, type: string): string[] {
  const found = new Set<string>();
  for (const relation of docx.relationships(docx.mainPart).values()) {
    if (relation.type === type && !relation.external) found.add(relation.target);
  }
  return [...found].sort();
}

/** The paragraph of a place, or undefined. */
export const paragraphAt = ({ stories }: WordTemplate, part: string, index: number): Paragraph | undefined =>
  stories.find(({ story }) => story.part === part)?.story.paragraphs[index - 1];
