/**
 * What may stand in the files of a form in HTML. Chromium has no network, no script and no files anyway; but what it
 * would leave out in silence is told to whoever writes the form, with its place.
 */

/** Something a file may not hold; `at` is an offset into its text. */
export interface Finding {
  at: number;
  code: FaultCode;
  message: string;
}

/** What kind of thing it is: what cannot be read, is not escaped, calls what is not there, is no part of a page, runs, reaches outside, or is a font that is not there. */
export type FaultCode =
  | 'syntax'
  | 'unescaped'
  | 'command'
  | 'part'
  | 'unused'
  | 'markup'
  | 'script'
  | 'outside'
  | 'font'
  | 'name';

const ELEMENTS = new Set(
  `article b br caption col colgroup div em figure footer h1 h2 h3 h4 h5 h6 header hr i li main ol p section small span
strong sub sup table tbody td tfoot th thead tr u ul
svg g defs symbol use path circle ellipse rect line polyline polygon text tspan lineargradient radialgradient stop clippath
mask pattern marker title desc`.split(/\s+/),
);

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Attributes that name something to fetch. */
const LINKS = new Set(['href', 'xlink:href', 'src', 'srcset', 'data', 'action', 'formaction', 'poster', 'background']);

/** What is wrong with HTML or SVG, whose type may be of these families. Handlebars' own tags have been blanked out. */
export function checkMarkup(source: string, families: readonly string[]): Finding[] {
  const text = source.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  const findings: Finding[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) {
      findings.push({ at, code: 'markup', message: 'dấu “<” không mở một thẻ trọn vẹn. Chữ “<” thì viết &lt;.' });
      continue;
    }
    const [whole, end, name = '', attributes = ''] = tag;
    if (end === '' && !ELEMENTS.has(name.toLowerCase())) {
      const code = name.toLowerCase() === 'script' ? 'script' : 'markup';
      findings.push({ at, code, message: `không được dùng thẻ <${name}>${INSTEAD[name.toLowerCase()] ?? '.'}` });
    }
    const start = at + 1 + (end?.length ?? 0) + name.length;
    findings.push(...checkAttributes(attributes, start, families));
    at += whole.length - 1;
  }
  return findings;
}

const INSTEAD: Record<string, string> = {
  style: ': quy tắc trình bày để trong một tệp .css.',
  img: ': hình vẽ để trong một tệp .svg rồi gọi {{> "ten.svg"}}.',
  image: ': hình vẽ để trong một tệp .svg rồi gọi {{> "ten.svg"}}.',
  script: ': mẫu không chạy chương trình.',
};

function checkAttributes(text: string, start: number, families: readonly string[]): Finding[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap((match) => {
    const [, name = '', quoted = ''] = match;
    const faults = faultsOf(name, quoted.replace(/^["']|["']$/g, ''), families);
    return faults.slice(0, 1).map((fault) => ({ ...fault, at: start + match.index }));
  });
}

/** What is wrong with an attribute. */
function faultsOf(name: string, value: string, families: readonly string[]): Omit<Finding, 'at'>[] {
  const key = name.toLowerCase();
  if (key.startsWith('on'))
    return [{ code: 'script', message: `không được dùng ${name}=: mẫu không chạy chương trình.` }];
  if (LINKS.has(key)) {
    if (value.startsWith('#')) return [];
    const message = `${name}= chỉ trỏ được tới #tên trong chính tệp: ${NOTHING_FROM_OUTSIDE}`;
    return [{ code: 'outside', message }];
  }
  if (key === 'font-family') return strangers(value, families);
  if (/^xmlns(:|$)/.test(key)) return [];
  return checkCss(value, families);
}

const NOTHING_FROM_OUTSIDE = 'mẫu không lấy gì từ bên ngoài.';

const OUTSIDE =
  /@import\b|@font-face\b|\burl\(\s*["']?(?!\s*["']?#)[^)]*|\b(?:image-set|src)\([^)]*|<|\b(?:https?|file|ftp|data|javascript):[^\s"')]*|\/\/\w[^\s"')]*/gi;

const FAMILY = /(?<![\w-])font(-family)?\s*:\s*([^;{}]+)/gi;

/** What is wrong with CSS, or with an attribute's value. */
export function checkCss(source: string, families: readonly string[]): Finding[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const outside = [...text.matchAll(OUTSIDE)].map((match) => ({
    at: match.index,
    code: /^javascript:/i.test(match[0])
      ? ('script' as const)
      : match[0] === '<'
        ? ('markup' as const)
        : ('outside' as const),
    message: reason(match[0]),
  }));
  const type = [...text.matchAll(FAMILY)].flatMap(({ index: at, 1: longhand, 2: value = '' }) => {
    if (longhand) return strangers(value, families).map((stranger) => ({ ...stranger, at }));
    return GENERIC.includes(value.trim())
      ? []
      : [{ at, code: 'markup' as const, message: 'hãy viết font-family, font-size riêng thay cho font.' }];
  });
  return [...outside, ...type];
}

function reason(found: string): string {
  if (found === '<') return 'không được có dấu “<”.';
  if (/^@font-face/i.test(found)) return 'không được dùng @font-face: bộ chữ khai trong "fonts" của manifest.json.';
  return `không được dùng ${found}: ${NOTHING_FROM_OUTSIDE}`;
}

const GENERIC = ['serif', 'inherit', 'initial'];

/** What is wrong with a list of families. */
function strangers(list: string, families: readonly string[]): Omit<Finding, 'at'>[] {
  return list
    .split(',')
    .map((name) => name.replace(/["']|!important/g, '').trim())
    .filter((name) => !families.includes(name) && !GENERIC.includes(name))
    .map((name) => ({
      code: 'font',
      message: `bộ chữ “${name}” không có trong "fonts" của manifest.json. Các bộ chữ dùng được: ${families.join(', ')}.`,
    }));
}
