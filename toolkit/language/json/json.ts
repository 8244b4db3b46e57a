/** JSON that knows where everything in it stands. */
export interface JsonNode {
  value: unknown;
  from: number;
  to: number;
  members?: Map<string, JsonMember>;
  items?: JsonNode[];
}

export interface JsonMember {
  /** Of the name, quotes included. */
  from: number;
  to: number;
  node: JsonNode;
}

/** What stops a text from being JSON, and where. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  constructor(
    /** Vietnamese, to stand inside a sentence. */
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Deeper than any file of ours, and shallow enough for the stack. */
const MAX_DEPTH = 200;

/** Reads JSON (RFC 8259). Throws JsonFault at the first fault. */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) throw new JsonFault('tệp bắt đầu bằng dấu BOM, hãy lưu lại kiểu UTF-8 không BOM', 0);
  }

  end(): void {
    this.match(SPACE);
    if (this.at < this.text.length) throw new JsonFault('còn chữ thừa sau giá trị', this.at);
  }

  value(depth: number): JsonNode {
    if (depth > MAX_DEPTH) throw new JsonFault(`lồng nhau quá ${MAX_DEPTH} tầng`, this.at);
    this.match(SPACE);
    const from = this.at;
    switch (this.text[from]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return { value: JSON.parse(this.string()), from, to: this.at };
      default: {
        const raw = this.match(NUMBER) || this.match(WORD);
        if (raw === '')
          throw new JsonFault(from < this.text.length ? 'thiếu hoặc sai một giá trị' : 'tệp bị cắt ngang', from);
        return { value: JSON.parse(raw), from, to: this.at };
      }
    }
  }

  private object(depth: number): JsonNode {
    const from = this.at++;
    const members = new Map<string, JsonMember>();
    const entries: [string, unknown][] = [];
    for (let first = true; !this.take('}'); first = false) {
      if (!first) this.comma();
      const start = this.at;
      if (this.text[start] !== '"') throw new JsonFault('tên trường phải nằm trong dấu nháy kép "', start);
      const name = JSON.parse(this.string()) as string;
      const to = this.at;
      if (members.has(name)) throw new JsonFault(`trường “${name}” có hai lần`, start);
      if (!this.take(':')) throw new JsonFault('thiếu dấu hai chấm', this.at);
      const node = this.value(depth + 1);
      members.set(name, { from: start, to, node });
      entries.push([name, node.value]);
    }
    return { value: Object.fromEntries(entries), from, to: this.at, members };
  }

  private array(depth: number): JsonNode {
    const from = this.at++;
    const items: JsonNode[] = [];
    for (let first = true; !this.take(']'); first = false) {
      if (!first) this.comma();
      items.push(this.value(depth + 1));
    }
    return { value: items.map(({ value }) => value), from, to: this.at, items };
  }

  private comma(): void {
    if (!this.take(',')) throw new JsonFault('thiếu dấu phẩy', this.at);
    this.match(SPACE);
  }

  /** The raw text of a string. By hand: a pattern would need as much stack as the string is long. */
  private string(): string {
    const from = this.at;
    let to = from;
    do {
      to = this.text.indexOf('"', to + 1);
      if (to < 0) throw new JsonFault('chữ trong dấu nháy chưa đóng', from);
    } while (escaped(this.text, to));
    const raw = this.text.slice(from, to + 1);
    try {
      JSON.parse(raw);
    } catch {
      throw new JsonFault('chữ trong dấu nháy chưa đóng hoặc có ký tự lạ', from);
    }
    this.at = to + 1;
    return raw;
  }

  private take(mark: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== mark) return false;
    this.at++;
    this.match(SPACE);
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** The node along a path of names and indexes. */
export function nodeAt(root: JsonNode, path: readonly (string | number)[]): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const step of path) node = node?.members?.get(String(step))?.node ?? node?.items?.[Number(step)];
  return node;
}

/** Whether an odd number of backslashes stands before. */
function escaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
