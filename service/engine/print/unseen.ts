/**
 * Size of the window of every page, in CSS pixels. Its width is not that of any paper as Chromium reports it to media queries:
 * that is always the printable width of Letter, 1,112 pixels at our scale, whatever `@page` says.
 */
export const WINDOW = { width: 799, height: 600 } as const;

/**
 * Nothing is laid out or painted on the screen, which nobody looks at. Pictures load all the same. To ask the style sheet for the
 * size of the paper, Chromium first lays the whole document out for paper as wide as the window, and throws that away: there
 * it has no content either. A later Chromium that does so at another width would lay it out twice, and print the same.
 */
const UNSEEN = `<style>@media screen,print and (width:${WINDOW.width}px){html{display:none}}</style>`;

/**
 * The page as the browser gets it: laid out once, on its paper, in place of three times. The PDF comes out the same, byte for byte.
 */
export function unseen(html: string): string {
  const end = html.indexOf('</head>');
  return end < 0 ? html : `${html.slice(0, end)}${UNSEEN}\n${html.slice(end)}`;
}
