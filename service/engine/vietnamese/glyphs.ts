/** Which characters the document's font can print. */
export interface GlyphCoverage {
  has(codePoint: number): boolean;
}
