import type { Problem } from '../problem.js';
import type { GlyphCoverage } from '../vietnamese/glyphs.js';
import { normalise } from '../vietnamese/text.js';
import { badCharacters } from './characters.js';
import { unreadable } from './old-fonts.js';
import { type Path, pointer } from './pointer.js';

/** Deeper or larger than any document: refused before anything walks it again. */
const MAX_DEPTH = 32;
const MAX_VALUES = 300_000;

export interface Cleaned {
  /** The input in NFC, with one kind of line end; a copy. */
  data: unknown;
  problems: Problem[];
  /** The data could not be copied as a whole: further checks would only repeat the problem. */
  broken: boolean;
}

/** Brings every text to one form, and reports what no document can hold: characters without a printed form, unsafe keys. */
export function clean(input: unknown, fonts: GlyphCoverage): Cleaned {
  const cleaner = new Cleaner(fonts);
  const data = cleaner.copy(input, []);
  return { data, problems: cleaner.problems, broken: cleaner.broken };
}

class Cleaner {
  readonly problems: Problem[] = [];
  broken = false;
  private values = 0;

  constructor(private readonly fonts: GlyphCoverage) {}

  copy(value: unknown, path: Path): unknown {
    if (this.broken) return undefined;
    this.values++;
    if (this.values > MAX_VALUES) return this.refuse([], 'TOO_MANY', TOO_MANY);
    if (path.length > MAX_DEPTH) return this.refuse(path.slice(0, 3), 'TOO_DEEP', TOO_DEEP);
    if (typeof value === 'string') return this.text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, at) => this.copy(item, [...path, at]));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return this.refuse(path, 'WRONG_TYPE', NOT_JSON);
    return this.object(value as Record<string, unknown>, path);
  }

  private object(value: Record<string, unknown>, path: Path): unknown {
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const name = normalise(key);
      if (name === '__proto__') {
        this.refuse([...path, name], 'UNSAFE_FIELD', UNSAFE);
      } else if (Object.hasOwn(copy, name)) {
        this.problems.push({ path: pointer([...path, name]), code: 'DUPLICATE_FIELD', message: duplicate(name) });
      } else {
        copy[name] = this.copy(item, [...path, name]);
      }
    }
    return copy;
  }

  private text(value: string, path: Path): string {
    const text = normalise(value);
    const problem = unreadable(value) ?? badCharacters(text, this.fonts);
    if (problem) this.problems.push({ path: pointer(path), ...problem });
    return text;
  }

  private refuse(path: Path, code: string, message: string): undefined {
    this.problems.push({ path: pointer(path), code, message });
    this.broken = true;
  }
}

const TOO_MANY = `Dữ liệu có hơn ${MAX_VALUES.toLocaleString('vi-VN')} giá trị, quá nhiều cho một văn bản. Hãy chia thành nhiều văn bản hoặc phụ lục.`;
const TOO_DEEP = `Dữ liệu lồng nhau quá ${MAX_DEPTH} tầng. Văn bản không cần đến như vậy: hãy kiểm tra lại cách ghép dữ liệu.`;
const NOT_JSON = 'Giá trị này không phải dữ liệu JSON thường. Hãy gửi chữ, số, danh sách hoặc nhóm các trường.';
const UNSAFE = 'Không dùng tên trường “__proto__”. Hãy bỏ trường này khỏi dữ liệu.';
const duplicate = (name: string) =>
  `Trường “${name}” được ghi hai lần (cùng chữ nhưng khác kiểu mã dấu). Hãy giữ lại một.`;
