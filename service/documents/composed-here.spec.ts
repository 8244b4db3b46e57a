import { describe, expect, it } from '@jest/globals';
import type { Composed } from '../engine/compose/compose.js';
import type { TemplateVersion } from '../engine/template/manifest.js';
import { ComposedHere } from './composed-here.js';

const version = { hash: 'a' } as TemplateVersion;
const composed = (text = '') => ({ view: { text } }) as unknown as Composed;

describe('what was composed at the acceptance', () => {
  it('is handed over once, and only for the version it was made with', () => {
    const here = new ComposedHere();
    const [one, two] = [composed(), composed()];
    here.keep('1', version, one);
    here.keep('2', version, two);
    expect(here.take('1', version)).toBe(one);
    expect(here.take('1', version)).toBeUndefined();
    expect(here.take('2', { ...version })).toBeUndefined();
  });

  it('holds few documents, and no long ones', () => {
    const here = new ComposedHere();
    here.keep('long', version, composed('a'.repeat(30_001)));
    for (let id = 0; id < 65; id++) here.keep(`${id}`, version, composed());
    expect(here.take('long', version)).toBeUndefined();
    expect(here.take('0', version)).toBeUndefined();
    expect(here.take('1', version)).toBeDefined();
    expect(here.take('64', version)).toBeDefined();
  });
});
