import { expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { kinds } from '../../service/engine/maker/kinds.js';
import { makeTemplate } from '../../service/engine/maker/maker.js';
import { examples, useEngine } from '../engine.js';
import { faultsOf } from './ooxml-faults.js';

/** Every DOCX that we make, held to what Word wants. */

const all = useEngine();

it.each(examples)('finds no fault with the DOCX of %s %s %s', async (template, version, example) => {
  const { docx } = await all.render(template, version, example, ['docx']);
  expect(faultsOf(docx)).toEqual([]);
});

it('finds no fault with a DOCX that has everything a document can have', async () => {
  const noiDung = [
    ...['muc', 'muc', 'muc', 'muc'].map((loai, i) => ({ loai, cap: i + 1, so: 'I.', ten: '**Đậm** và *nghiêng*' })),
    ...['doan', 'khoan', 'diem', 'gachDau', 'cong'].map((loai) => ({ loai, van: 'Chữ ***cả hai***,\txong **đậm**.' })),
    {
      loai: 'bang',
      cot: [{ ten: '' }, { ten: 'Nội *dung*' }, { ten: 'Ghi chú', canh: 'phai' }],
      dong: [{ nhom: 'A', ten: 'Nhóm' }, ['1', '**Đậm**\nhai dòng', ''], { nhom: '', ten: 'Nhóm' }],
    },
    { loai: 'bang', cot: [{ ten: 'Một cột' }], dong: [['x']] },
  ];
  const phuLuc = ['I', 'II', 'III'].map((so) => ({ ten: `Phụ lục ${so}`, tieuDe: 'Biểu\nmẫu', noiDung }));
  const more = {
    kinhGui: ['Sở', 'Phòng'],
    ghiChuKinhGui: '(gọi chung là các đơn vị)',
    canCu: ['Căn cứ một', 'Căn cứ hai'],
    dauKhan: 'HỎA TỐC',
    phamVi: 'XEM XONG TRẢ LẠI',
    trichYeu: 'việc <w:p/> & “}{”\nhai dòng',
    noiDung,
    phuLuc,
  };
  const example = JSON.parse(JSON.stringify(all.data('cong-van', '2017-2018', 'mot-trang')));
  const { docx } = await all.render('cong-van', '2017-2018', { ...example, ...more }, ['docx']);
  expect(faultsOf(docx)).toEqual([]);
});

it.each(
  Object.keys(kinds).flatMap((kind) => (['tt01-2011', 'nd30-2020'] as const).map((regime) => [kind, regime] as const)),
)('finds no fault with a new template for %s under %s', (kind, regime) =>
  expect(faultsOf(makeTemplate(kind, regime))).toEqual([]),
);

it('would find them', () => {
  const archive = new PizZip(makeTemplate('cong-van', 'tt01-2011'));
  const spoil = (part: string, from: string | RegExp, to: string) => {
    const text = archive.file(part)!.asText();
    expect(text).toMatch(from);
    archive.file(part, text.replace(from, to));
  };
  spoil('word/styles.xml', /(<w:spacing [^>]*>)(<w:jc w:val="center"\/>)/, '$2$1');
  spoil('word/document.xml', '<wp:docPr id="1"', '<wp:docPr id="2"');
  spoil('word/document.xml', '<w:pStyle w:val="HoTen"/>', '<w:pStyle w:val="KhongCo"/>');
  spoil('word/document.xml', '</w:p></w:tc>', '</w:p><w:tbl/></w:tc>');
  const faults = faultsOf(archive.generate({ type: 'uint8array' }));
  for (const fault of ['w:pPr: jc spacing', 'docPr 2 twice', 'no style KhongCo', 'w:tc ends without a paragraph'])
    expect(faults).toContainEqual(expect.stringContaining(fault));
});
