import { isWordPlace, type Place } from './places.js';

/** Parts of a DOCX as people know them; the text itself needs no name. */
export function partWords(part: string): string {
  const [, kind, number = ''] = /^word\/(header|footer|footnotes|endnotes)(\d*)\.xml$/.exec(part) ?? [];
  if (kind === undefined) return /^(page|document|data|word\/document\.xml)$/.test(part) ? '' : part;
  const name = { header: 'đầu trang', footer: 'chân trang', footnotes: 'cước chú', endnotes: 'chú thích cuối' }[kind];
  return `${name} ${number}`.trim();
}

/**
 * Where a place is in its file, as people find it: `đoạn 12, bảng 1, hàng 2, ô 3, sau “1. Nội dung”: “{hoTen”`, `dòng 5, cột 3`. Empty for the file
 * as such.
 */
export function placeWords(place: Place): string {
  if (!isWordPlace(place)) {
    return place.length === 0 && place.line === 1 ? '' : `dòng ${place.line}, cột ${place.column}`;
  }
  const { part, paragraph, heading, cell, quote } = place;
  const where = [
    partWords(part),
    paragraph > 0 ? `đoạn ${paragraph}` : '',
    cell ? `bảng ${cell.table}, hàng ${cell.row}, ô ${cell.cell}` : '',
    heading === null ? '' : `sau “${heading}”`,
  ].filter((one) => one !== '');
  return [where.join(', '), quote === '' ? '' : `“${quote}”`].filter((one) => one !== '').join(': ');
}
