import type { Stroke } from './paper.js';

const LINE_CHARACTERS = /^[-_=~*\u2010-\u2015\u2212\u2500\u2501\u203e\u00af\u2017\uff3f\s]+$/;
/** A line with a sign in its middle: `---o0o---`, `--- *** ---`. */
const ORNAMENT = /^[-_\u2010-\u2015\s]{2,}[oO0*]{1,5}[-_\u2010-\u2015\s]{2,}$/;

/** How a text looks that people type to draw a line (`______`, `-----`, `———`); undefined for any other text. */
export function characterLine(text: string): Pick<Stroke, 'width' | 'style'> | undefined {
  if (text.length > 400) return undefined;
  const marks = text.replace(/\s/g, '');
  if (marks.length < 3 && !/^[\u2014\u2015\u2500\u2501]{2}$/.test(marks)) return undefined;
  if (!LINE_CHARACTERS.test(text) && !ORNAMENT.test(text)) return undefined;
  // Hyphens and the like leave gaps; dashes and underscores meet.
  const style = /[=\u2017]/.test(marks)
    ? 'double'
    : /[*~]/.test(marks)
      ? 'dotted'
      : /[-\u2010\u2011\u2012\u2212oO0]/.test(marks)
        ? 'dashed'
        : 'solid';
  return { width: undefined, style };
}

/** The look of an underline by its name in Word. */
export function underlineStyle(name: string): Stroke['style'] {
  if (/double/i.test(name)) return 'double';
  if (/dash/i.test(name)) return 'dashed';
  return /dot/i.test(name) ? 'dotted' : 'solid';
}
