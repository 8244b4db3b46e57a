import { Injectable } from '@nestjs/common';
import type { Composed } from '../engine/compose/compose.js';
import type { TemplateVersion } from '../engine/template/manifest.js';
import { longerThan } from '../threads/thread-desk.js';

/** Documents kept, and characters of each: some ten MB together. */
const MOST = 64;
const LONG = 30_000;

/**
 * What was composed at the acceptance, for whoever makes the document in the same process a moment later. A copy of what follows
 * from the stored data, so it may go at any time: then it is composed again.
 */
@Injectable()
export class ComposedHere {
  private readonly kept = new Map<string, { version: TemplateVersion; composed: Composed }>();

  keep(id: string, version: TemplateVersion, composed: Composed): void {
    if (longerThan(composed.view, LONG)) return;
    this.kept.set(id, { version, composed });
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!);
  }

  /** Undefined when there is none, or it was made with the version as it was before. */
  take(id: string, version: TemplateVersion): Composed | undefined {
    const found = this.kept.get(id);
    this.kept.delete(id);
    return found?.version === version ? found.composed : undefined;
  }
}
