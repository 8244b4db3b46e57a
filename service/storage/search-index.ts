import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isPostgres } from './dialect.js';
import type { Schema } from './schema.js';
import { searchWords } from './search-words.js';

/**
 * The index of words, with the same answers on both engines. SQLite has FTS5, which cuts texts into words, folds accents
 * and finds phrases. PostgreSQL's own way of cutting (addresses, file names, numbers with signs) and its limits on
 * positions differ, so there the words are cut and folded here: a GIN index finds the documents that have them all, and
 * a phrase is then looked for in the folded text.
 */

/** Words that must follow each other; `begins`: the last of them may be the beginning of one. */
export interface SearchTerm {
  words: string;
  begins: boolean;
}

type SearchDatabase = Pick<Kysely<Schema>, 'getExecutor'>;

/** The row of the index for a document. */
export function searchEntry(db: SearchDatabase, seq: number, title: string, data: unknown) {
  const words = searchWords(title, data);
  if (!isPostgres(db)) return { rowid: seq, words };
  const tokens = tokensOf(words);
  return { rowid: seq, words: ` ${tokens.join(' ')} `, lexemes: lexemesOf(tokens) };
}

/** The column to go by, newest first. FTS5 gives its matches in this order, so a page is read without the rest. */
export const searchSeq = (db: SearchDatabase) => (isPostgres(db) ? 'documents.seq' : 'document_search.rowid');

/** True of the documents that have all the terms. */
export function hasTerms(db: SearchDatabase, terms: readonly SearchTerm[]): Expression<SqlBool> {
  if (!isPostgres(db)) {
    const query = terms.map(({ words, begins }) => `"${words}"${begins ? '*' : ''}`).join(' ');
    return sql<SqlBool>`document_search match ${query}`;
  }
  const phrases = terms.map(({ words, begins }) => ({ tokens: tokensOf(words), begins }));
  const lexemes = phrases.flatMap(({ tokens, begins }) =>
    tokens.map((token, i) => `'${cut(token)}'${begins && i === tokens.length - 1 ? ':*' : ''}`),
  );
  const indexed = sql<SqlBool>`document_search.lexemes @@ ${lexemes.join(' & ')}::tsquery`;
  const inOrder = phrases
    .filter(({ tokens }) => tokens.length > 1 || tokens.some((token) => token !== cut(token)))
    .map(
      ({ tokens, begins }) => sql<SqlBool>`document_search.words like ${`% ${tokens.join(' ')}${begins ? '' : ' '}%`}`,
    );
  return sql.join([indexed, ...inOrder], sql` and `) as RawBuilder<SqlBool>;
}

/** Words as FTS5's `unicode61 remove_diacritics 2` cuts and folds them. `đ` is folded before. */
const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];

/** A lexeme has a limit of 2,046 bytes; longer words are told apart in the text. */
const LONGEST_LEXEME = 500;
const cut = (token: string) => token.slice(0, LONGEST_LEXEME).replace(/[\ud800-\udbff]$/, '');

const lexemesOf = (tokens: string[]) => sql<string>`array_to_tsvector(${[...new Set(tokens.map(cut))]}::text[])`;
