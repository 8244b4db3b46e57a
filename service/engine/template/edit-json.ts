/**
 * JSON text with other values at places that it has, and everything else of it as it stands: order, spaces, line ends. A key
 * that is not there is put in behind the others of its object.
 *
 * @param changes by their path: `[['effective', 'to'], '2026-07-31']`
 * @throws SyntaxError when `text` is no JSON object
 */
export function editJson(
  text: string,
  changes: readonly (readonly [path: readonly string[], value: unknown])[],
): string {
  JSON.parse(text);
  return changes.reduce((edited, [path, value]) => put(edited, path, JSON.stringify(value)), text);
}

function put(text: string, path: readonly string[], value: string): string {
  let at = skip(text, 0);
  for (const [depth, key] of path.entries()) {
    const found = member(text, at, key);
    if ('value' in found) {
      at = found.value;
      continue;
    }
    const rest = path.slice(depth + 1).reduceRight((inner, name) => `{ ${JSON.stringify(name)}: ${inner} }`, value);
    const line = `${found.last === undefined ? '' : ','}${found.indent}${JSON.stringify(key)}: ${rest}`;
    const where = found.last ?? at + 1;
    return `${text.slice(0, where)}${line}${text.slice(where)}`;
  }
  return `${text.slice(0, at)}${value}${text.slice(end(text, at))}`;
}

/** Where the value of a key begins; or, without the key, where the last member ends and what stands before a member. */
function member(
  text: string,
  object: number,
  key: string,
): { value: number } | { last: number | undefined; indent: string } {
  if (text[object] !== '{') throw new SyntaxError(`no object for ${key}`);
  let at = skip(text, object + 1);
  let last: number | undefined;
  const indent = text.slice(object + 1, at);
  while (text[at] === '"') {
    const name = JSON.parse(text.slice(at, end(text, at))) as string;
    const value = skip(text, skip(text, end(text, at)) + 1);
    if (name === key) return { value };
    last = end(text, value);
    const comma = skip(text, last);
    at = text[comma] === ',' ? skip(text, comma + 1) : comma;
  }
  return { last, indent };
}

const skip = (text: string, from: number): number => from + /^\s*/.exec(text.slice(from))![0].length;

/** Where the value that begins here ends. */
function end(text: string, from: number): number {
  const first = text[from]!;
  if (first === '"') return from + /^"(?:[^"\\]|\\.)*"/.exec(text.slice(from))![0].length;
  if (first !== '{' && first !== '[') return from + /^[^,\]}\s]+/.exec(text.slice(from))![0].length;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') at = end(text, at) - 1;
    else if (text[at] === '{' || text[at] === '[') depth++;
    else if (text[at] === '}' || text[at] === ']') depth--;
    if (depth === 0) return at + 1;
  }
  throw new SyntaxError('unclosed');
}
