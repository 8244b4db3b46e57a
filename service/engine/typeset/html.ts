import Handlebars from 'handlebars';

const { SafeString } = Handlebars;

interface Shell {
  title: string;
  lang: string;
  style: Handlebars.SafeString;
  body: Handlebars.SafeString;
}

/** The policy forbids everything a page could fetch or run; the document needs only its own style. */
const template = Handlebars.compile<Shell>(
  `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
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

/** Rules every document shares. Lengths are half points (see `units.ts`). */
const BASE = `html{font-family:Tinos,"Times New Roman",serif;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;color:#000;print-color-adjust:exact;hyphens:manual}
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

/** The whole page. `css` and `body` come from the typesetter, which has escaped the document's text. */
export const page = ({ title, lang, css, body }: Page): string =>
  template({ title, lang, style: new SafeString(BASE + css), body: new SafeString(body) });
