/** The letters of điểm in their order (NĐ 30/2020 Phụ lục I.II.6.đ): đ behind d, neither f, j, w, z nor ă, â, ê, ô, ơ, ư. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** How many điểm one khoản can have. */
export const MAX_DIEM = LETTERS.length;

/** The letter of the nth điểm, from 1: `5` → `đ`. Throws a RangeError outside 1 to 23. */
export function diem(n: number): string {
  const letter = Number.isInteger(n) ? LETTERS[n - 1] : undefined;
  if (letter === undefined) throw new RangeError(`No letter for điểm ${n}`);
  return letter;
}

/** Which điểm a letter stands for: `đ` → 5; undefined for letters that no điểm has. */
export function soDiem(letter: string): number | undefined {
  const at = LETTERS.indexOf(letter.normalize('NFC'));
  return at < 0 ? undefined : at + 1;
}
