/**
 * The header that names a download: the Vietnamese name as RFC 5987 has it, and one in plain ASCII for old programs.
 */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name = safe(fileName);
  return `${kind}; filename="${ascii(name)}"; filename*=UTF-8''${encode(name)}`;
}

/** No path, no line break: a name only. */
function safe(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/[/\\]/g, '-')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
}

function ascii(name: string): string {
  return name
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_');
}

/** Percent-encoding that leaves only the `attr-char` of RFC 5987. */
function encode(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
