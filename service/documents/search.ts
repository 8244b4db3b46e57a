import type { SearchTerm } from '../storage/search-index.js';
import { fold } from '../storage/search-words.js';

/** Shorter beginnings fit so many words that looking for all of them would hold up everybody else. */
const BEGINNING = /[\p{L}\p{N}]{3}$/u;

/**
 * A caller's words: all of them are looked for, what stands in quotes as a phrase, the last one also as the beginning of
 * a word, from three letters on. Nothing in them is an operator. Empty when there is nothing to look for.
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms = [...fold(text).matchAll(/"([^"]*)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => ({ words: (phrase ?? word!).replaceAll('\0', ' '), whole: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  return terms.map(({ words, whole }, i) => ({
    words,
    begins: i === terms.length - 1 && !whole && BEGINNING.test(words),
  }));
}
