import { describe, expect, it } from '@jest/globals';
import { CreateDocument, ListDocuments } from '../documents/documents.dto.js';
import { checkEnvelope } from './envelope.js';

const problemsOf = (body: unknown) => checkEnvelope(CreateDocument, body).problems.map((p) => [p.path, p.code]);

describe('the envelope of a request', () => {
  it('passes what is right, without touching the data', () => {
    const data = { a: [{ b: null }] };
    const { value, problems } = checkEnvelope(CreateDocument, { template: 'cong-van', data, formats: ['pdf'] });
    expect(problems).toEqual([]);
    expect(value.data).toBe(data);
  });

  it('reports everything at once, each with its place and code', () => {
    const body = { version: 5, namHoc: '2017-2019', formats: ['pdf', 'odt'], priority: 1.5, webhook: 'http://x' };
    expect(problemsOf(body).sort()).toEqual([
      ['/data', 'MISSING_FIELD'],
      ['/formats', 'INVALID_VALUE'],
      ['/namHoc', 'INVALID_FORMAT'],
      ['/priority', 'OUT_OF_RANGE'],
      ['/template', 'MISSING_FIELD'],
      ['/version', 'WRONG_TYPE'],
      ['/webhook', 'WRONG_TYPE'],
    ]);
  });

  it.each([null, 'text', 5, [], true])('says that %j is no object', (body) => {
    expect(problemsOf(body)).toEqual([['', 'WRONG_TYPE']]);
  });

  it('takes __proto__ and constructor for unknown fields', () => {
    const body: unknown = JSON.parse('{"template":"x","data":{},"__proto__":{"admin":1},"constructor":1}');
    expect(problemsOf(body)).toEqual([
      ['/__proto__', 'UNKNOWN_FIELD'],
      ['/constructor', 'UNKNOWN_FIELD'],
    ]);
    expect(({} as { admin?: number }).admin).toBeUndefined();
  });

  it('writes pointers as RFC 6901 has them', () => {
    expect(problemsOf({ template: 'x', data: {}, 'a/b~c': 1 })).toEqual([['/a~1b~0c', 'UNKNOWN_FIELD']]);
  });

  it('refuses data nested without end', () => {
    const body: unknown = JSON.parse(`{"template":"x","data":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`);
    expect(problemsOf(body)).toEqual([['', 'TOO_DEEP']]);
  });

  it('checks a query the same way', () => {
    const query = { from: '2017-02-30', limit: '101', status: ['done', 'failed'], x: '1' };
    const { problems } = checkEnvelope(ListDocuments, query);
    expect(problems.map((p) => p.path).sort()).toEqual(['/from', '/limit', '/status', '/x']);
  });
});
