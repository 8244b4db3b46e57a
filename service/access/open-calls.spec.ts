import { expect, it } from '@jest/globals';
import { isOpen } from './open-calls.js';

it.each([
  ['GET', '/', true],
  ['HEAD', '/', true],
  ['POST', '/', false],
  ['GET', '/app', true],
  ['GET', '/app/van-ban/moi', true],
  ['GET', '/application', false],
  ['GET', '/assets/index-1a2b.js', true],
  ['PUT', '/assets/index-1a2b.js', false],
  ['GET', '/api/docs/swagger-ui.css', true],
  ['GET', '/api/v1/documents', false],
  ['GET', '/admin/queue', false],
  ['GET', '/metrics', false],
  ['POST', '/api/v1/sessions', true],
  ['GET', '/api/v1/sessions', false],
  ['GET', '/api/v1/sessions/current', true],
  ['DELETE', '/api/v1/sessions/current', true],
  ['DELETE', '/api/v1/sessions/other', false],
])('%s %s is open: %s', (method, path, open) => {
  expect(isOpen({ method, path })).toBe(open);
});
