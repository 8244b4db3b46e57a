/** From the largest: a number is written by what fits first. */
const SIGNS: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const LARGEST = 3999;

/** `14` → `XIV`. Throws a RangeError outside 1 to 3999. */
export function laMa(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST) throw new RangeError(`No roman numeral for ${n}`);
  let rest = n;
  let text = '';
  for (const [amount, sign] of SIGNS) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

/** `XIV` or `xiv` → 14; undefined for anything not written by the rules (`IIII`, `VX`, `Xi`, with spaces). */
export function soLaMa(text: string): number | undefined {
  if (!/^(?:[IVXLCDM]{1,15}|[ivxlcdm]{1,15})$/.test(text)) return undefined;
  const wanted = text.toUpperCase();
  let at = 0;
  let n = 0;
  for (const [amount, sign] of SIGNS) {
    while (wanted.startsWith(sign, at)) {
      n += amount;
      at += sign.length;
    }
  }
  return n <= LARGEST && laMa(n) === wanted ? n : undefined;
}
