/** What a draft holds. */
export interface Content {
  /** A document where it is not said. */
  kind?: 'document' | 'bo-ho-so';
  template: string;
  version: string;
  /** One line that tells drafts apart: the trích yếu, or what comes nearest. */
  title: string;
  data: Record<string, unknown>;
}

/** A draft as this machine keeps it. */
export interface LocalDraft extends Content {
  id: string;
  /** The service's revision that it was made from; 0 where the service never had it. */
  revision: number;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Whether the service has exactly this. */
  sent: boolean;
}

/** A draft as the service keeps it. */
export interface RemoteDraft extends Content {
  id: string;
  revision: number;
  updatedAt: string;
}

/** Where to go on from: one of the two, or both where each has what the other has not. */
export type Restored =
  | { from: 'none' }
  | { from: 'local'; draft: LocalDraft }
  | { from: 'remote'; draft: RemoteDraft }
  | { from: 'both'; local: LocalDraft; remote: RemoteDraft };

/** The newest of what this machine and the service have of one draft. */
export function newest(local: LocalDraft | undefined, remote: RemoteDraft | undefined): Restored {
  if (!local) return remote ? { from: 'remote', draft: remote } : { from: 'none' };
  if (!remote || local.revision >= remote.revision) return { from: 'local', draft: local };
  if (local.sent || sameContent(local, remote)) return { from: 'remote', draft: remote };
  return { from: 'both', local, remote };
}

export const sameContent = (a: Content, b: Content): boolean =>
  a.version === b.version && canonical(a.data) === canonical(b.data);

/** JSON with its names in order: equal data are equal texts, however they went over the wire. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** 106 bits that tell contents apart (cyrb53 twice); no secret depends on them. */
export function contentHash(content: Content): string {
  const text = canonical([content.template, content.version, content.data]);
  return cyrb53(text, 1).toString(36) + cyrb53(text, 2).toString(36);
}

function cyrb53(text: string, seed: number): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
