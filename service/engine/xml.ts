/** Text as the content of an XML element or of an attribute in double quotes. */
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

/** Millimetres, points → twentieths of a point, the unit of WordprocessingML. */
export const mm = (value: number) => Math.round((value * 1440) / 25.4);
export const pt = (value: number) => Math.round(value * 20);
/** Points → English Metric Units, the unit of DrawingML. */
export const emu = (points: number) => Math.round(points * 12_700);
