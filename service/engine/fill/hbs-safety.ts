/**
 * What may stand in the files of a form in HTML. Chromium has no network, no script and no files anyway; but what it
 * would leave out in silence is told to whoever writes the form, with its place.
 */

/** Something a file may not hold; `at` is an offset into its text. */
export interface Finding {
  at: number;
  message: string;
}

const ELEMENTS = new Set(
  `article b br caption col colgroup div em figure footer h1 h2 h3 h4 h5 h6 header hr i li main ol p section small span
strong sub sup table tbody td tfoot th thead tr u ul
svg g defs symbol use path circle ellipse rect line polyline polygon text tspan lineargradient radialgradient stop clippath
mask pattern marker title desc`.split(/\s+/),
);

const TAG = /<\/?([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Attributes that name something to fetch. */
const LINKS = new Set(['href', 'xlink:href', 'src', 'srcset', 'data', 'action', 'formaction', 'poster', 'background']);

/** What is wrong with HTML or SVG. Handlebars' own tags have been blanked out. */
export function checkMarkup(source: string): Finding[] {
  const text = source.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  const findings: Finding[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) {
      findings.push({ at, message: 'dấu “<” không mở một thẻ trọn vẹn. Chữ “<” thì viết &lt;.' });
      continue;
    }
    const [, name = '', attributes = ''] = tag;
    if (!ELEMENTS.has(name.toLowerCase())) {
      findings.push({ at, message: `không được dùng thẻ <${name}>${INSTEAD[name.toLowerCase()] ?? '.'}` });
    }
    findings.push(...checkAttributes(attributes, at + tag[0].indexOf(attributes, 1 + name.length)));
    at = TAG.lastIndex - 1;
  }
  return findings;
}

const INSTEAD: Record<string, string> = {
  style: ': quy tắc trình bày để trong một tệp .css.',
  img: ': hình vẽ để trong một tệp .svg rồi gọi {{> "ten.svg"}}.',
  image: ': hình vẽ để trong một tệp .svg rồi gọi {{> "ten.svg"}}.',
  script: ': mẫu không chạy chương trình.',
};

function checkAttributes(text: string, start: number): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [, name = '', quoted = ''] = match;
    const value = quoted.replace(/^["']|["']$/g, '');
    const key = name.toLowerCase();
    const at = start + match.index;
    if (key.startsWith('on')) findings.push({ at, message: `không được dùng ${name}=: mẫu không chạy chương trình.` });
    else if (LINKS.has(key)) {
      if (!value.startsWith('#'))
        findings.push({ at, message: `${name}= chỉ trỏ được tới #tên trong chính tệp. ${SELF}` });
    } else if (!/^xmlns(:|$)/.test(key)) {
      findings.push(...checkCss(value).map(({ message }) => ({ at, message })));
    }
  }
  return findings;
}

const SELF = 'Mẫu không lấy gì từ bên ngoài.';

const OUTSIDE =
  /@import\b|@font-face\b|\burl\(\s*["']?(?!#)|\b(?:image-set|src)\(|<|\b(?:https?|file|ftp|data|javascript):|\/\/(?=\w)/gi;

/** What is wrong with CSS, or with an attribute's value. */
export function checkCss(source: string): Finding[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  return [...text.matchAll(OUTSIDE)].map((match) => ({ at: match.index, message: reason(match[0].toLowerCase()) }));
}

function reason(found: string): string {
  if (found === '<') return 'không được có dấu “<”.';
  if (found === '@font-face') return 'không được dùng @font-face: bộ chữ khai trong "fonts" của manifest.json.';
  return `không được dùng ${found}: ${SELF.slice(0, 1).toLowerCase()}${SELF.slice(1)}`;
}

/** A family that is asked for; `at` is an offset into the text. */
export interface AskedFamily {
  at: number;
  family: string;
}

const FAMILY = /\bfont-family\s*(?::\s*([^;{}]+)|=\s*(?:"([^"]*)"|'([^']*)'))/gi;

/** The families that CSS, or SVG's attributes, ask for. */
export function askedFamilies(source: string): AskedFamily[] {
  return [...source.matchAll(FAMILY)].flatMap((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '')
      .split(',')
      .map((name) => ({ at: match.index, family: name.replace(/["']|!important/g, '').trim() })),
  );
}

/** Places of the shorthand `font:`, in which a family can hide. */
export const fontShorthands = (source: string): number[] =>
  [...source.matchAll(/(?<![\w-])font\s*:(?!\s*(?:inherit|initial)\b)/gi)].map((match) => match.index);
