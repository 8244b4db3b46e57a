import { type Bang, type Dong, isBang, manh, type To } from './to.js';

/** A page of HTML as people copy a document from a portal or write it in an editor of the web; of one page, so without number. */

export interface HtmlOptions {
  /** `font` and `align` of the nineties, or CSS. */
  cu?: boolean;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/ {2}/g, ' &nbsp;').replace(/\n/g, '<br>');

export function html(to: To, { cu = false }: HtmlOptions = {}): string {
  const { page } = to;
  const width = ((page.width - page.left - page.right) * 72) / 25.4;
  const left = Math.round(width * 0.44);
  const inner = (dong: Dong): string =>
    manh(dong)
      .map(({ text, bold }) => {
        const words = escaped(text) || '<br>';
        const one = `${bold ? '<b>' : ''}${dong.italic ? '<i>' : ''}${dong.underline ? '<u>' : ''}${words}${dong.underline ? '</u>' : ''}${dong.italic ? '</i>' : ''}${bold ? '</b>' : ''}`;
        const face = dong.font ?? to.font;
        const colour = dong.colour ? `;color:#${dong.colour}` : '';
        return cu
          ? `<font face="${face}" style="font-size:${dong.size}pt${colour}">${one}</font>`
          : `<span style="font-family:'${face}',serif;font-size:${dong.size}pt${colour}">${one}</span>`;
      })
      .join('');
  const paragraph = (dong: Dong, column: number): string => {
    const css = [
      cu ? '' : `text-align:${dong.align}`,
      `margin:${dong.before ?? 0}pt 0pt ${dong.after ?? 0}pt ${dong.left ?? 0}pt`,
      dong.firstLine ? `text-indent:${dong.firstLine}pt` : '',
      `line-height:${Math.round((dong.line ?? 1) * 100)}%`,
    ].filter(Boolean);
    const own = `<p${cu ? ` align="${dong.align}"` : ''} style="${css.join(';')}">${inner(dong)}</p>`;
    if (dong.ke === undefined) return own;
    const side = Math.round((column - dong.ke) / 2);
    return `${own}\n<p style="margin:0pt ${side}pt;border-top:1px solid #000000;font-size:2pt;line-height:100%;padding:0"><font style="font-size:2pt"><br></font></p>`;
  };
  const flow = (lines: readonly (Dong | Bang)[], column: number): string =>
    lines.map((one) => (isBang(one) ? table(one) : paragraph(one, column))).join('\n');
  const table = ({ cot, hang }: Bang): string => {
    const sum = cot.reduce((a, b) => a + b);
    const rows = hang.map(
      (cells, i) =>
        `<tr>${cells.map((text, at) => `<td width="${Math.round((cot[at]! / sum) * 100)}%">${paragraph({ text, size: 13, align: 'left', bold: i === 0 }, 0)}</td>`).join('')}</tr>`,
    );
    return `<table border="1" cellspacing="0" cellpadding="4" width="100%">${rows.join('')}</table>`;
  };
  const pair = (a: readonly Dong[], b: readonly Dong[]): string =>
    `<table border="0" cellspacing="0" cellpadding="0" width="${Math.round(width * (96 / 72))}"><tr valign="top">` +
    `<td width="${Math.round(left * (96 / 72))}">${flow(a, left)}</td><td width="${Math.round((width - left) * (96 / 72))}">${flow(b, width - left)}</td></tr></table>`;
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(to.trai[0]!.text)}</title>
<style>@page { size: ${page.width}mm ${page.height}mm; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm }
body { font-family: '${to.font}', serif; font-size: 14pt } p { margin: 0 } td { padding: 0 }</style></head>
<body>
${pair(to.trai, to.phai)}
${flow(to.giua, width)}
${paragraph({ text: '', size: 6, align: 'left' }, width)}
${pair(to.noiNhan, to.ky)}
${to.phuLuc.map((lines) => flow(lines, width)).join('\n')}
</body></html>
`;
}
