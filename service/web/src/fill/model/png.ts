const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** As the schemas say. */
const MOST_BYTES = 500_000;

/** The base64 of a PNG file, or why it can't be used. */
export function readPng(bytes: Uint8Array): string | { refused: string } {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) {
    return { refused: 'Tệp này không phải ảnh PNG. Hãy lưu ảnh thành PNG (nền trong suốt) rồi chọn lại.' };
  }
  if (bytes.length > MOST_BYTES) {
    return { refused: `Ảnh nặng ${Math.ceil(bytes.length / 1000)} KB, quá 500 KB. Hãy thu nhỏ ảnh rồi chọn lại.` };
  }
  let binary = '';
  // A call has room for so many arguments only.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
