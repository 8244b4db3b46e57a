import { fold } from '../storage/search-words.js';

/** Shorter beginnings fit so many words that looking for all of them would hold up everybody else. */
const BEGINNING = /[\p{L}\p{N}]{3}$/u;

/**
 * A caller's words as an FTS5 query: all of them, what stands in quotes as a phrase, the last one also as the beginning
 * of a word, from three letters on. Each is quoted for FTS5, so nothing in it is an operator. Empty when there is nothing to look for.
 */
export function searchQuery(text: string): string {
  const terms = [...fold(text).matchAll(/"([^"]*)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => ({ words: (phrase ?? word!).replaceAll('\0', ' '), whole: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const begins = (i: number) => i === terms.length - 1 && !terms[i]!.whole && BEGINNING.test(terms[i]!.words);
  return terms.map(({ words }, i) => `"${words}"${begins(i) ? '*' : ''}`).join(' ');
}
