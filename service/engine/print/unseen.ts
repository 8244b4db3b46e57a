/** Nothing of it is laid out or painted until it is printed. Pictures load all the same, and paper does not know the rule. */
const UNSEEN = '<style>@media screen{html{display:none}}</style>';

/**
 * The page as the browser gets it: nobody looks at its screen, where it would be laid out and painted once more than on
 * paper, at a quarter of what the whole printing costs. The PDF comes out the same, byte for byte.
 */
export function unseen(html: string): string {
  const end = html.indexOf('</head>');
  return end < 0 ? html : `${html.slice(0, end)}${UNSEEN}\n${html.slice(end)}`;
}
