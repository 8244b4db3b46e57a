/**
 * What a manifest says about the making of documents, as the text whose hash the lock keeps. The rest may change after
 * publication: a range is closed by the version that follows, a version is retired, its line for people, its group or its
 * suggestions are mended. Undefined for what is no manifest: then its bytes are hashed.
 */
export function lockedManifest(text: string): string | undefined {
  try {
    const { effective, status: _, changes: __, canCu: ___, nhom: ____, $schema: _____, ...rest } = JSON.parse(text);
    return JSON.stringify(Object.entries({ ...rest, from: effective.from }).sort());
  } catch {
    return undefined;
  }
}
