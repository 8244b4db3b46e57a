import { describe, expect, it } from '@jest/globals';
import { EngineError } from './engine/problem.js';
import { errorFields, JsonLog } from './log.js';

describe('the log', () => {
  it('writes one JSON object a line', () => {
    const lines: string[] = [];
    new JsonLog((line) => lines.push(line)).info('document.done', { id: 'x', ms: 3 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', event: 'document.done', id: 'x', ms: 3 });
  });

  it('keeps out messages that could repeat what a caller sent', () => {
    const fields = errorFields(new Error('no glyph in “Nguyễn Thị Bí Mật”'));
    expect(JSON.stringify(fields)).not.toContain('Bí Mật');
    expect(fields).toMatchObject({ error: 'Error', at: expect.stringContaining('log.spec') });
  });

  it('keeps messages that were written for it', () => {
    const error = new EngineError('PRINT_TIMEOUT', 'not printed within 5 ms', { detail: 'Quá hạn.' });
    expect(errorFields(error)).toMatchObject({ code: 'PRINT_TIMEOUT', message: 'not printed within 5 ms' });
  });
});
