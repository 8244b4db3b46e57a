/*
 * Own code: no package on npm was right. n2words 4 reads 1000005 as `một triệu lẻ năm` and 1005000000000 as `một nghìn tỷ năm tỷ`,
 * vietnamese-number 1 has nothing to say for 21; neither lets people choose between `linh` and `lẻ`, `bốn` and `tư`.
 */

/** The words people choose between. */
export interface NumberWords {
  /** Between hundreds and a single digit: `một trăm linh năm`. Default `linh`. */
  linh?: 'linh' | 'lẻ';
  /** 4 behind twenty and more: `hai mươi bốn`. Default `bốn`; school books allow `tư` too. */
  bon?: 'bốn' | 'tư';
  /** Default `nghìn`. */
  nghin?: 'nghìn' | 'ngàn';
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

const BILLION = 1_000_000_000n;

/**
 * A number in words, without a capital: `1105` → `một nghìn một trăm linh năm`. Empty groups are passed over (`1000005`: `một triệu
 * không trăm linh năm`), beyond tỷ it goes on with `nghìn tỷ`, `triệu tỷ`, `tỷ tỷ`; negative numbers begin with `âm`.
 *
 * Of a decimal the zeros behind the comma are read one by one and the rest as a number: `2.5` → `hai phẩy năm`, `0.05` →
 * `không phẩy không năm`, `3.14` → `ba phẩy mười bốn`.
 *
 * Throws a RangeError for numbers that a JavaScript number can't hold exactly; such integers come as bigint.
 */
export function soBangChu(n: number | bigint, words: NumberWords = {}): string {
  const { negative, whole, fraction } = digitsOf(n);
  const text = [negative ? 'âm' : '', integer(BigInt(whole), words)];
  if (fraction !== '') {
    const rest = fraction.replace(/^0+/, '');
    text.push('phẩy', ...Array.from({ length: fraction.length - rest.length }, () => 'không'));
    text.push(integer(BigInt(rest), words));
  }
  return text.filter(Boolean).join(' ');
}

/**
 * Money in words, as it stands behind `Bằng chữ:`: `1500000` → `Một triệu năm trăm nghìn đồng`, with `chan` … `đồng chẵn`. Whole
 * đồng only: there is nothing smaller to pay with (RangeError).
 */
export function tienBangChu(n: number | bigint, options: NumberWords & { chan?: boolean } = {}): string {
  if (typeof n === 'number' && !Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of đồng`);
  const text = `${soBangChu(n, options)} đồng${options.chan ? ' chẵn' : ''}`;
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** `1234567` → `1.234.567`, `-1234.5` → `-1.234,5`: all digits, none rounded. */
export function soCoDau(n: number | bigint): string {
  const { negative, whole, fraction } = digitsOf(n);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return (negative ? '-' : '') + grouped + (fraction && `,${fraction}`);
}

/** `1` → `thứ nhất`, `4` → `thứ tư`, `21` → `thứ hai mươi mốt`. Throws a RangeError below 1. */
export function thuTu(n: number | bigint, words: NumberWords = {}): string {
  if (n < 1 || (typeof n === 'number' && !Number.isInteger(n))) throw new RangeError(`No ordinal for ${n}`);
  const whole = BigInt(n);
  if (whole === 1n) return 'thứ nhất';
  if (whole === 4n) return 'thứ tư';
  return `thứ ${soBangChu(n, words)}`;
}

/**
 * A date in words: `2017-09-18` → `ngày mười tám tháng chín năm hai nghìn không trăm mười bảy`. The fourth month is `tháng tư` as
 * everybody says it; otherwise plain numbers: no `mùng`, `giêng`, `chạp`, which belong to the lunar calendar.
 * Throws a RangeError when it is no date of the calendar.
 */
export function ngayBangChu(iso: string, words: NumberWords = {}): string {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  const days = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : days;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > last) throw new RangeError(`${iso} is not a date`);
  const thang = month === 4 ? 'tư' : soBangChu(month, words);
  return `ngày ${soBangChu(day, words)} tháng ${thang} năm ${soBangChu(year, words)}`;
}

/** The decimal digits of a number; of the fraction without zeros at its end. */
function digitsOf(n: number | bigint): { negative: boolean; whole: string; fraction: string } {
  if (typeof n === 'number' && (!Number.isFinite(n) || Math.abs(n) > Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${n} is not a number with exact digits`);
  const [mantissa = '', exponent = '0'] = String(n).replace(/^-/, '').split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  // Of the numbers let in, only tiny ones are written with an exponent: `1.5e-7`.
  const zeros = -Number(exponent);
  const fraction = zeros > 0 ? '0'.repeat(zeros - 1) + whole + decimals : decimals;
  return { negative: n < 0, whole: zeros > 0 ? '0' : whole, fraction };
}

function integer(n: bigint, words: NumberWords): string {
  if (n === 0n) return 'không';
  return groups(n, false, words).join(' ');
}

/** `padded`: something higher stands before, so that hundreds are read even when they are none. */
function groups(n: bigint, padded: boolean, words: NumberWords): string[] {
  if (n >= BILLION) {
    return [...groups(n / BILLION, padded, words), 'tỷ', ...groups(n % BILLION, true, words)];
  }
  const text: string[] = [];
  const units = ['triệu', words.nghin ?? 'nghìn', ''];
  for (const [at, unit] of units.entries()) {
    const group = Math.floor(Number(n) / 1000 ** (2 - at)) % 1000;
    if (group === 0) continue;
    text.push(...hundreds(group, padded || text.length > 0, words));
    if (unit) text.push(unit);
  }
  return text;
}

function hundreds(n: number, padded: boolean, words: NumberWords): string[] {
  const [hundred, ten, one] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const text: string[] = [];
  if (hundred > 0 || padded) text.push(digit(hundred), 'trăm');
  if (ten > 1) text.push(digit(ten), 'mươi');
  else if (ten === 1) text.push('mười');
  else if (one > 0 && text.length > 0) text.push(words.linh ?? 'linh');
  if (one > 0) text.push(lastDigit(ten, one, words));
  return text;
}

function lastDigit(ten: number, one: number, words: NumberWords): string {
  if (one === 1 && ten > 1) return 'mốt';
  if (one === 4 && ten > 1) return words.bon ?? 'bốn';
  if (one === 5 && ten > 0) return 'lăm';
  return digit(one);
}

const digit = (n: number) => DIGITS[n] as string;
