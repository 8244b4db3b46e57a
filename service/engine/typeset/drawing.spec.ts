import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, cell, expand, p, row, table } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const EMU = 12_700;
const set = (body: string) => {
  const { html, notes } = typeset(buildDocx({ body }), { fonts });
  return { html: expand(html), codes: notes.map((note) => note.code), notes };
};

interface Anchor {
  x?: string;
  y?: string;
  cx: number;
  cy: number;
  geometry?: string;
  line?: string;
  more?: string;
}

const shape = ({
  geometry = 'line',
  line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>',
  more = '',
}: Anchor) =>
  `<a:graphic><a:graphicData uri="x"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="${geometry}"/>${line}</wps:spPr>${more}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>`;
const anchored = (anchor: Anchor) =>
  `<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH ${anchor.x ?? 'relativeFrom="column"><wp:posOffset>0</wp:posOffset>'}</wp:positionH>` +
  `<wp:positionV ${anchor.y ?? 'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'}</wp:positionV>` +
  `<wp:extent cx="${anchor.cx * EMU}" cy="${anchor.cy * EMU}"/>${shape(anchor)}</wp:anchor></w:drawing></w:r>`;
const holder = (runs: string, props = '') => `<w:p><w:pPr>${props}</w:pPr>${runs}<w:r><w:t>Chữ</w:t></w:r></w:p>`;

describe('drawn lines', () => {
  it('under its paragraph, in the middle of its column; hidden from the structure', () => {
    const { html, codes } = set(
      holder(
        anchored({
          cx: 100,
          cy: 0,
          x: 'relativeFrom="column"><wp:align>center</wp:align>',
          y: `relativeFrom="paragraph"><wp:posOffset>${17 * EMU}</wp:posOffset>`,
        }),
      ),
    );
    expect(html).toContain('<p style="position:relative;');
    expect(html).toContain('<svg aria-hidden="true" style="position:absolute;left:367.7px;top:34px;overflow:visible;"');
    expect(html).toContain('<line x1="0" y1="0" x2="200" y2="0" stroke="#000000" stroke-width="1.5"/></svg>Chữ</p>');
    expect(codes).toEqual([]);
  });

  it('in a cell the column is the cell between its margins', () => {
    const line = holder(anchored({ cx: 50, cy: 0, x: 'relativeFrom="column"><wp:align>center</wp:align>' }));
    // 200 pt − 2 × 5.4 pt, less 50 pt, halved, in half points.
    expect(set(table([4000], [row([cell(4000, line)])])).html).toContain('left:139.2px');
  });

  it('measured from the margin or the page, whatever the paragraph’s indent', () => {
    const at = (from: string) =>
      set(
        holder(
          anchored({ cx: 50, cy: 0, x: `relativeFrom="${from}"><wp:posOffset>${10 * EMU}</wp:posOffset>` }),
          '<w:ind w:left="400"/>',
        ),
      ).html;
    expect(at('column')).toContain('left:-20px');
    expect(at('margin')).toContain('left:-20px');
    expect(at('page')).toContain('left:-190.1px');
  });

  it('stands still when extra line height moves the text', () => {
    const { html } = set(holder(anchored({ cx: 50, cy: 0 }), '<w:spacing w:line="360"/>'));
    expect(html).toMatch(/position:relative;top:-8\.049px/);
    expect(html).toMatch(/left:0px;top:8\.049px/);
  });

  it('placed by the page: outside the paragraph, and said', () => {
    const { html, codes } = set(
      holder(anchored({ cx: 50, cy: 0, y: `relativeFrom="page"><wp:posOffset>${100 * EMU}</wp:posOffset>` })),
    );
    expect(html).toMatch(/<svg[^>]*top:98\.6px[^>]*>.*<\/svg><p style="font-size:28px/);
    expect(codes).toEqual(['VERTICAL_ANCHOR']);
  });

  it('slanted, upright, dashed, coloured by the theme or a style', () => {
    expect(set(holder(anchored({ cx: 20, cy: 10 }))).html).toContain('<line x1="0" y1="0" x2="40" y2="20"');
    expect(set(holder(anchored({ cx: 0, cy: 10, geometry: 'straightConnector1' }))).html).toContain('x2="0" y2="20"');
    const dashed =
      '<a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="dash"/></a:ln>';
    expect(set(holder(anchored({ cx: 20, cy: 0, line: dashed }))).html).toContain(
      'stroke="#ff0000" stroke-width="2" stroke-dasharray="8"',
    );
    const styled = '<wps:style><a:lnRef idx="1"><a:srgbClr val="00FF00"/></a:lnRef></wps:style>';
    expect(set(holder(anchored({ cx: 20, cy: 0, line: '', more: styled }))).html).toContain('stroke="#00ff00"');
  });

  it('an invisible line draws nothing', () => {
    expect(set(holder(anchored({ cx: 20, cy: 0, line: '<a:ln><a:noFill/></a:ln>' }))).html).not.toContain('<svg');
  });

  it('rectangles', () => {
    const { html } = set(holder(anchored({ cx: 20, cy: 10, geometry: 'rect' })));
    expect(html).toContain('<rect width="40" height="20" fill="none" stroke="#000000" stroke-width="1.5"/>');
  });

  it('in the line like a letter', () => {
    const inline = `<w:r><w:drawing><wp:inline><wp:extent cx="${30 * EMU}" cy="0"/>${shape({ cx: 30, cy: 0 })}</wp:inline></w:drawing></w:r>`;
    const { html } = set(holder(inline));
    expect(html).toContain('<svg aria-hidden="true" style="vertical-align:baseline;overflow:visible;" width="60"');
    expect(html).not.toContain('position:relative');
  });

  it('of Word 2007 and before', () => {
    const vml = (content: string) => set(holder(`<w:r><w:pict>${content}</w:pict></w:r>`));
    const { html } = vml(
      '<v:line style="position:absolute;z-index:1" from="36pt,18pt" to="136pt,18pt" strokeweight="1pt" strokecolor="#333"/>',
    );
    expect(html).toContain('left:72px;top:36px;');
    expect(html).toContain('x2="200" y2="0" stroke="#333333" stroke-width="2"');
    expect(
      vml('<v:rect style="position:absolute;margin-left:10pt;margin-top:5pt;width:20pt;height:10pt" filled="f"/>').html,
    ).toContain('<rect width="40" height="20" fill="none"');
    expect(
      vml('<v:shape type="#_x0000_t32" style="position:absolute;margin-left:1in;margin-top:0;width:2cm;height:0"/>')
        .html,
    ).toContain('left:144px');
  });
});

describe('what is not drawn is said, and its words are kept', () => {
  it('text boxes: their paragraphs stand in their frame, where it is placed', () => {
    const box = '<wps:txbx><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx>';
    const { html, codes } = set(holder(anchored({ cx: 100, cy: 50, geometry: 'rect', more: box })) + p('Sau'));
    expect(html).toMatch(
      /<div role="paragraph"[^>]*position:relative[^>]*><div style="position:absolute;left:0px;top:0px;[^>]*width:200px;height:100px;"><svg[^>]*><rect width="100%"[^>]*\/><\/svg><div[^>]*padding:7.2px 14.4px 7.2px 14.4px;"><p[^>]*>Trong hộp<\/p>\n<\/div><\/div>Chữ<\/div>/,
    );
    expect(codes).toEqual([]);
  });

  it('a group in a group counts from that one’s own corner where it does not say where from', () => {
    const box = (off: string, inner: string) =>
      `<wpg:grpSp><wpg:grpSpPr><a:xfrm>${off}<a:ext cx="${50 * EMU}" cy="${20 * EMU}"/></a:xfrm></wpg:grpSpPr>${inner}</wpg:grpSp>`;
    const at = (x: number) => `<a:off x="${x * EMU}" y="0"/>`;
    const wsp = `<wps:wsp><wps:spPr><a:xfrm>${at(5)}<a:ext cx="${10 * EMU}" cy="${10 * EMU}"/></a:xfrm><a:prstGeom prst="rect"/><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`;
    const group = `<wpg:wgp><wpg:grpSpPr><a:xfrm>${at(0)}<a:ext cx="${100 * EMU}" cy="${20 * EMU}"/></a:xfrm></wpg:grpSpPr>${box(at(30), wsp)}</wpg:wgp>`;
    const { html } = set(
      holder(
        `<w:r><w:drawing><wp:inline><wp:extent cx="${100 * EMU}" cy="${20 * EMU}"/><a:graphic><a:graphicData uri="x">${group}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
    );
    expect(html).toMatch(/position:absolute;left:60px;top:0px;[^>]*>.*position:absolute;left:10px;top:0px;/);
  });

  it('a paragraph of boxes alone stands on a page with room for all of them, and takes none from what follows', () => {
    const text = '<wps:txbx><w:txbxContent><w:p><w:r><w:t>Ô</w:t></w:r></w:p></w:txbxContent></wps:txbx>';
    const y = `relativeFrom="paragraph"><wp:posOffset>${60 * EMU}</wp:posOffset>`;
    const boxes = (cy: number) => anchored({ cx: 90, cy, y, geometry: 'rect', more: text });
    const kept = 'break-inside:avoid;position:relative;';
    const { html } = set(`<w:p>${boxes(40)}</w:p>${p('Sau')}`);
    expect(html).toContain(kept);
    expect(html).toContain('margin:0px 0px -200px 0px;padding:0px 0px 200px 0px;');
    // Where nothing follows, notes may.
    expect(set(`<w:p>${boxes(40)}</w:p>`).html).toMatch(/<div role="paragraph" style="[^"]*padding:0px 0px 200px 0px;/);
    expect(set(`<w:p>${boxes(40)}</w:p>`).html).not.toContain('-200px');
    // Text goes over the page, and what is higher than a page finds no better one.
    expect(set(holder(boxes(40)) + p('Sau')).html).not.toContain(kept);
    expect(set(`<w:p>${boxes(900)}</w:p>${p('Sau')}`).html).not.toContain(kept);
  });

  it('pictures, charts, groups and other shapes', () => {
    const graphic = (content: string) =>
      set(
        holder(
          `<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><a:graphic><a:graphicData uri="x">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        ),
      );
    expect(graphic('<pic:pic/>').codes).toEqual(['IMAGE']);
    expect(graphic('<a:chart/>').codes).toEqual(['CHART']);
    expect(set(holder(anchored({ cx: 1, cy: 1, geometry: 'star5' }))).codes).toEqual(['SHAPE']);
    expect(set(holder('<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>')).codes).toEqual(['IMAGE']);
  });
});
