import { codes } from '../codes.js';

/** A template took more time, memory or depth than any template needs. `message` is the Vietnamese sentence that says which. */
export class TemplateTooHard extends Error {
  override readonly name = 'TemplateTooHard';
  readonly code = 'TEMPLATE_TOO_HARD';

  /** The sentence with why it matters and how to mend it. */
  get detail(): string {
    const { reason, fix } = codes[this.code];
    return `${this.message} ${reason} ${fix}`;
  }
}
