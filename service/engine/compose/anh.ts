import { pngChunks, pngHeader } from '../image/png.js';
import type { Problem } from '../problem.js';
import { type DataNote, dataNote } from './notes.js';
import { type Path, pointer, valueAt } from './pointer.js';

/** Pictures that data may carry, for documents issued electronically: where they stand and what people call them. */
const PLACES: [Path, string][] = [
  [['nguoiKy', 'anhChuKy'], 'Ảnh chữ ký'],
  [['nguoiKy', 'anhConDau'], 'Ảnh con dấu'],
];

const MAX_BYTES = 500_000;
const MAX_SIDE = 4_000;

const PREFIX = 'data:image/png;base64,';

/** The bytes of a picture given as base64, bare or as a `data:` URL; undefined when it is not that. */
export function pictureBytes(text: string): Uint8Array | undefined {
  const base64 = (text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text).replace(/\s+/g, '');
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  return Buffer.from(base64, 'base64');
}

/** What keeps the pictures of the data from being printed. Reads data that may break its schema. */
export function checkPictures(data: unknown): Problem[] {
  return PLACES.flatMap(([path, name]) => {
    const text = valueAt(data, path);
    const fault = typeof text === 'string' ? faultOf(text) : undefined;
    return fault ? [{ path: pointer(path), code: 'INVALID_IMAGE', message: `${name} ${fault}` }] : [];
  });
}

function faultOf(text: string): string | undefined {
  const bytes = pictureBytes(text);
  if (!bytes) return 'không phải base64. Hãy đổi tệp PNG sang base64 rồi gửi lại.';
  if (bytes.length > MAX_BYTES) return 'lớn quá 500 KB. Hãy thu nhỏ ảnh.';
  const chunks = pngChunks(bytes);
  if (!chunks) return 'không phải ảnh PNG, hoặc tệp bị hỏng. Hãy xuất lại ảnh ở dạng PNG nền trong suốt.';
  const { width, height } = pngHeader(chunks[0]!.data);
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
    return `có kích thước ${width} × ${height} điểm ảnh, mỗi chiều phải từ 1 đến ${MAX_SIDE.toLocaleString('vi')}. Hãy sửa kích thước ảnh.`;
  }
  return undefined;
}

/** A picture without transparency hides what it lies over (NĐ 30/2020, PLI-II.7.d and 8.a). `data` fits its schema. */
export function warnPictures(data: unknown): DataNote[] {
  return PLACES.flatMap(([path, name]) => {
    const text = valueAt(data, path);
    const chunks = typeof text === 'string' ? pngChunks(pictureBytes(text) ?? new Uint8Array()) : undefined;
    if (!chunks) return [];
    const { colourType } = pngHeader(chunks[0]!.data);
    const transparent = colourType === 4 || colourType === 6 || chunks.some(({ type }) => type === 'tRNS');
    if (transparent) return [];
    const message = `${name} không có nền trong suốt nên sẽ che chữ bên dưới. Hãy dùng ảnh PNG nền trong suốt.`;
    return [dataNote('OPAQUE_IMAGE', path, '', message)];
  });
}
