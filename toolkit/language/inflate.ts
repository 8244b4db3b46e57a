/**
 * DEFLATE undone (RFC 1951) in plain TypeScript, never further than it is told to: what a browser has inflates at its leisure
 * and without a bound.
 */
export function inflateRaw(packed: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(most);
  const reader = new Bits(packed);
  let length = 0;
  for (let last = false; !last; ) {
    last = reader.take(1) === 1;
    const type = reader.take(2);
    if (type === 0) length = stored(reader, out, length);
    else if (type === 1) length = inflateBlock(reader, out, length, FIXED.literals, FIXED.distances);
    else if (type === 2) {
      const { literals, distances } = dynamicCodes(reader);
      length = inflateBlock(reader, out, length, literals, distances);
    } else throw new Error('invalid block type');
  }
  return out.subarray(0, length);
}

class Bits {
  at = 0;
  private held = 0;
  private count = 0;

  constructor(readonly bytes: Uint8Array) {}

  take(wanted: number): number {
    while (this.count < wanted) {
      if (this.at >= this.bytes.length) throw new Error('the data end too early');
      this.held |= this.bytes[this.at++]! << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return value;
  }

  /** Drops what is left of a byte. */
  align(): void {
    this.at -= this.count >> 3;
    this.held = 0;
    this.count = 0;
  }

  /** The next symbol of a code: looked up by as many bits as the longest has, which may not all be there at the end. */
  symbol({ table, longest }: Code): number {
    while (this.count < longest && this.at < this.bytes.length) {
      this.held |= this.bytes[this.at++]! << this.count;
      this.count += 8;
    }
    const entry = table[this.held & ((1 << longest) - 1)]!;
    const length = entry & 15;
    if (length === 0 || length > this.count) throw new Error('invalid code');
    this.held >>>= length;
    this.count -= length;
    return entry >> 4;
  }
}

/** A canonical Huffman code: for every pattern of `longest` bits, the symbol times 16 and the length of its code. */
interface Code {
  table: Uint16Array;
  longest: number;
}

function codeOf(lengths: readonly number[]): Code {
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  let next = 0;
  for (let length = 1; length <= longest; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (next >= 1 << length) throw new Error('too many codes');
      const reversed = reverse(next++, length);
      for (let at = reversed; at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
    }
    next <<= 1;
  }
  return { table, longest };
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
  return reversed;
}

const FIXED = {
  literals: codeOf(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  distances: codeOf(Array.from({ length: 30 }, () => 5)),
};
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTH_BASE = bases(LENGTH_EXTRA, 3).with(28, 258);
const DISTANCE_EXTRA = Array.from({ length: 30 }, (_, n) => Math.max(0, (n >> 1) - 1));
const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);

function bases(extra: readonly number[], first: number): number[] {
  let base = first;
  return extra.map((bits) => {
    const own = base;
    base += 1 << bits;
    return own;
  });
}

function dynamicCodes(reader: Bits): { literals: Code; distances: Code } {
  const literalCount = reader.take(5) + 257;
  const distanceCount = reader.take(5) + 1;
  const orderCount = reader.take(4) + 4;
  const own = new Array<number>(19).fill(0);
  for (let i = 0; i < orderCount; i++) own[ORDER[i]!] = reader.take(3);
  const code = codeOf(own);
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = reader.symbol(code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths.at(-1) ?? 0, 3 + reader.take(2));
    else repeat(lengths, 0, symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7));
  }
  return {
    literals: codeOf(lengths.slice(0, literalCount)),
    distances: codeOf(lengths.slice(literalCount, literalCount + distanceCount)),
  };
}

function repeat(lengths: number[], value: number, times: number): void {
  for (let i = 0; i < times; i++) lengths.push(value);
}

const TOO_LONG = 'there is more than was declared';

function stored(reader: Bits, out: Uint8Array, at: number): number {
  reader.align();
  const length = reader.take(16);
  if ((length ^ 0xffff) !== reader.take(16)) throw new Error('a stored block is damaged');
  reader.align();
  if (reader.at + length > reader.bytes.length) throw new Error('the data end too early');
  if (at + length > out.length) throw new Error(TOO_LONG);
  out.set(reader.bytes.subarray(reader.at, reader.at + length), at);
  reader.at += length;
  return at + length;
}

function inflateBlock(reader: Bits, out: Uint8Array, from: number, literals: Code, distances: Code): number {
  let at = from;
  for (;;) {
    const symbol = reader.symbol(literals);
    if (symbol === 256) return at;
    if (symbol < 256) {
      if (at >= out.length) throw new Error(TOO_LONG);
      out[at++] = symbol;
      continue;
    }
    const index = symbol - 257;
    if (index > 28) throw new Error('invalid length');
    const length = LENGTH_BASE[index]! + reader.take(LENGTH_EXTRA[index]!);
    const which = reader.symbol(distances);
    if (which > 29) throw new Error('invalid distance');
    const distance = DISTANCE_BASE[which]! + reader.take(DISTANCE_EXTRA[which]!);
    if (distance > at) throw new Error('a distance goes beyond the start');
    if (at + length > out.length) throw new Error(TOO_LONG);
    for (let i = 0; i < length; i++, at++) out[at] = out[at - distance]!;
  }
}
