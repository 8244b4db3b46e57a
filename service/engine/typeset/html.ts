import Handlebars from 'handlebars';

const { SafeString } = Handlebars;

interface Shell {
  title: string;
  lang: string;
  policy: Handlebars.SafeString;
  style: Handlebars.SafeString;
  body: Handlebars.SafeString;
}

/**
 * The policy forbids everything a page could fetch or run; a document needs only its own style and pictures. It is the same for
 * every document: a page of the browser goes on obeying the policies of all documents that it has shown.
 */
const template = Handlebars.compile<Shell>(
  `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<title>{{title}}</title>
<style>
{{style}}</style>
</head>
<body>
{{body}}</body>
</html>
`,
  { strict: true, knownHelpersOnly: true },
);

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Rules every document shares. Lengths are half points (see `units.ts`). */
export const BASE = `html{font-family:Tinos,"Times New Roman",serif;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;color:#000;print-color-adjust:exact;hyphens:manual}
body,p,h1,h2,h3,h4,h5{margin:0}
p,h1,h2,h3,h4,h5{font-size:inherit;font-weight:normal;white-space:pre-wrap;overflow-wrap:break-word;orphans:2;widows:2}
table{border-collapse:collapse;table-layout:fixed;border-spacing:0}
td,th{padding:0;font-weight:normal;text-align:left;vertical-align:top;overflow-wrap:break-word}
section{position:relative;display:flow-root;overflow:clip;box-decoration-break:clone}
a{color:inherit;text-decoration:inherit}
`;

export interface Page {
  title: string;
  lang: string;
  /** `@page` rules and those of the document's classes. */
  css: string;
  body: string;
}

/** A page with nothing but its own rules. `css` and `body` are taken as they are: the caller has escaped all text. */
export const shell = ({ title, lang, css, body }: Page): string =>
  template({
    title,
    lang,
    policy: new SafeString(POLICY),
    style: new SafeString(css),
    body: new SafeString(body),
  });

/** The page of a typeset document. */
export const page = ({ css, ...rest }: Page): string => shell({ ...rest, css: BASE + css });
