import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WorkLimits } from '../../../service/engine/apart/work-ended.js';
import type { Desk, Filled, Work } from '../../../service/engine/desk.js';
import type { CheckRequest } from '../../../service/engine/the-thuc/check.js';
import type { Check } from '../../../service/engine/the-thuc/rules/rule.js';
import type { Typeset, TypesetOptions } from '../../../service/engine/typeset/typeset.js';
import { dirOf, type VersionName } from '../folder.js';
import { wholeFile } from '../places.js';
import { type Problem, problem } from '../problem.js';
import { Apart } from './apart.js';
import { TemplateTooHard } from './too-hard.js';

/** All examples of the largest kind are made in two seconds. */
const LIMITS: WorkLimits = { timeMs: 60_000, memoryMb: 512 };

/**
 * Reads, fills and judges templates of anybody's making in processes with limits of time and memory, so that none of them
 * holds up or ends the program. Whoever made it has to close it.
 */
export class Bounded implements Desk {
  private readonly apart: Apart;

  constructor(limits = LIMITS) {
    this.apart = new Apart(limits);
  }

  /**
   * Everything wrong with a version, with what making its examples shows where a day is given. What is too hard is a problem
   * among the others, or the only one.
   *
   * @param today ISO 8601
   */
  async problems(home: string, version: VersionName, today?: string): Promise<Problem[]> {
    const found: Problem[] = [];
    const tooHard = (error: unknown) => {
      if (!(error instanceof TemplateTooHard)) throw error;
      found.push(problem(error.code, formOf(home, version), error.message));
      return [];
    };
    const rendered =
      today === undefined ? [] : await this.apart.run({ kind: 'examples', home, version, today }).catch(tooHard);
    const told = await this.apart.run({ kind: 'problems', home, version, rendered }).catch(tooHard);
    // Once is enough, whatever it was too hard for.
    return [...found.slice(0, 1), ...told];
  }

  /** Throws TemplateTooHard, EngineError. */
  fill({ form, ...work }: Work): Promise<Filled> {
    // A version is more than its form: schema and examples stay here.
    const { manifest, source, parts, hash } = form;
    return this.apart.run({ kind: 'fill', work: { ...work, form: { manifest, source, parts, hash } } });
  }

  /** Throws TemplateTooHard, EngineError. */
  typeset(docx: Uint8Array, options: Omit<TypesetOptions, 'fonts'>): Promise<Typeset> {
    return this.apart.run({ kind: 'typeset', docx, options });
  }

  /** Throws TemplateTooHard, EngineError. */
  check(bytes: Uint8Array, request: CheckRequest): Promise<Check> {
    return this.apart.run({ kind: 'check', bytes, request });
  }

  close(): void {
    this.apart.close();
  }
}

function formOf(home: string, version: VersionName) {
  const dir = dirOf(version);
  const files = ['template.docx', 'template.hbs'].map((name) => `${dir}/${name}`);
  return wholeFile(files.find((file) => existsSync(path.join(home, file))) ?? dir);
}
