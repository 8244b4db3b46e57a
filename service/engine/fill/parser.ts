import type { DXT } from 'docxtemplater';

/**
 * Tags are field names or dot paths (`coQuan.banHanh`, `.`) into own properties. No expressions: a template can show data,
 * not compute with it.
 */
export function parser(tag: string): DXT.Parser {
  const path = tag.trim() === '.' ? [] : tag.trim().split('.');
  return {
    get(scope: unknown): unknown {
      let value = scope;
      for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
        value = (value as Record<string, unknown>)[key];
      }
      return value;
    },
  };
}
