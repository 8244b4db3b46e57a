import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './nguoi-ky.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

const CENTRED: Omit<Dong, 'text'> = { size: 14, bold: true, align: 'center' };
const ROOM: Dong = { text: '', size: 14, before: 60 };

/** Title lines over the name; `name` in place of the mẫu's. */
const sign =
  (titles: string[], name = 'Nguyễn Thị Minh Khai') =>
  (mau: MauVanBan) => {
    mau.nguoiKy = [...titles.map((text) => ({ text, ...CENTRED })), ROOM, { text: name, ...CENTRED }];
  };
const named = (name: string) => sign(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'], name);
const issuedBy = (text: string, name: string) => (mau: MauVanBan) => {
  mau.banHanh!.text = text;
  named(name)(mau);
};
const BY_ORDER = sign(['TL. HIỆU TRƯỞNG', 'TRƯỞNG PHÒNG HÀNH CHÍNH']);

cases(rules, [
  {
    rule: 'ND30-KY-02',
    what: 'a slash',
    breaks: sign(['K/T HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']),
    quote: 'K/T HIỆU TRƯỞNG',
    says: '“KT. HIỆU TRƯỞNG”',
  },
  {
    rule: 'ND30-KY-02',
    what: 'no space',
    breaks: sign(['KT.HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']),
    keeps: sign(['TUQ. HIỆU TRƯỞNG', 'TRƯỞNG PHÒNG HÀNH CHÍNH']),
    quote: 'KT.HIỆU TRƯỞNG',
  },
  {
    rule: 'ND30-KY-03',
    breaks: sign(['KT. HIỆU TRƯỞNG']),
    quote: 'KT. HIỆU TRƯỞNG',
    says: 'không có chức vụ của người ký',
  },
  {
    rule: 'ND30-KY-04',
    breaks: sign(['PHÓ HIỆU TRƯỞNG']),
    keeps: sign(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']),
    quote: 'PHÓ HIỆU TRƯỞNG',
    says: 'KT.',
  },
  {
    rule: 'ND30-KY-04',
    what: 'acting',
    breaks: sign(['Q. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']),
    keeps: sign(['Q. HIỆU TRƯỞNG']),
    quote: 'Q. HIỆU TRƯỞNG',
    severity: 'warning',
  },
  {
    rule: 'ND30-KY-05',
    breaks: sign(['TM. BAN GIÁM HIỆU', 'HIỆU TRƯỞNG']),
    keeps: sign(['TM. HỘI ĐỒNG THI ĐUA', 'CHỦ TỊCH']),
    quote: 'TM. BAN GIÁM HIỆU',
    says: 'chế độ thủ trưởng',
  },
  {
    rule: 'ND30-KY-06',
    breaks: named('ThS. Nguyễn Thị Minh Khai'),
    quote: 'ThS. Nguyễn',
    says: '“ThS”',
  },
  {
    rule: 'ND30-KY-11',
    breaks: BY_ORDER,
    keeps: sign(['TL. HIỆU TRƯỞNG', 'CHÁNH VĂN PHÒNG']),
    quote: 'TL. HIỆU TRƯỞNG',
    says: 'TRƯỞNG PHÒNG HÀNH CHÍNH',
    settings: { kyThuaLenh: ['Chánh Văn phòng'] },
  },
  {
    rule: 'TT01-KY-01',
    what: 'Q.',
    breaks: sign(['Q. HIỆU TRƯỞNG']),
    keeps: sign(['TM. HỘI ĐỒNG THI ĐUA', 'CHỦ TỊCH']),
    quote: 'Q. HIỆU TRƯỞNG',
    says: /Nghị định 30.*thông lệ/,
  },
  {
    rule: 'TT01-KY-01',
    what: 'a slash',
    breaks: sign(['T/M HỘI ĐỒNG THI ĐUA', 'CHỦ TỊCH']),
    quote: 'T/M HỘI ĐỒNG',
    says: '“TM. HỘI ĐỒNG THI ĐUA”',
  },
  { rule: 'TT01-KY-03', breaks: sign(['PHÓ HIỆU TRƯỞNG']), quote: 'PHÓ HIỆU TRƯỞNG', says: 'KT.' },
  {
    rule: 'TT01-KY-04',
    breaks: issuedBy('ỦY BAN NHÂN DÂN XÃ THANH NƯA', 'ThS. Nguyễn Thị Minh Khai'),
    keeps: issuedBy('TRƯỜNG THPT THANH NƯA', 'ThS. Nguyễn Thị Minh Khai'),
    quote: 'ThS. Nguyễn',
  },
  {
    rule: 'TT01-KY-05',
    breaks: sign(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG THƯỜNG TRỰC']),
    quote: 'PHÓ HIỆU TRƯỞNG THƯỜNG TRỰC',
    says: 'chính thức',
  },
]);

describe('the signer', () => {
  const faults = async (id: string, change: (mau: MauVanBan) => void, settings = {}) =>
    faultsOf(judge(rules, id, await vanBanOf('nd30-2020', 'kế hoạch', change), settings));

  it.each(['TS Lê Văn Nam', 'PGS.TS. Lê Văn Nam', 'NGƯT Lê Văn Nam', 'Thạc sĩ Lê Văn Nam'])(
    '%s has a degree',
    async (name) => {
      expect(await faults('ND30-KY-06', named(name))).toHaveLength(1);
      expect(await faults('ND30-KY-06', named(name), { hocVi: true })).toEqual([]);
    },
  );

  it.each(['Tạ Sơn', 'Bàn Văn Tú', 'Cầm Bá Ngư', 'Ông Cao Thắng Bạch'.slice(4)])('%s has none', async (name) => {
    expect(await faults('ND30-KY-06', named(name))).toEqual([]);
  });

  it('by order is unjudged where nobody has said who may', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', BY_ORDER);
    expect(judge(rules, 'ND30-KY-11', vanBan)).toEqual({ unjudged: expect.stringContaining('thừa lệnh') });
    expect(judge(rules, 'ND30-KY-11', await vanBanOf('nd30-2020'))).toBe('not-applicable');
  });

  it('of a collective is its deputy for its head', async () => {
    const titles = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    for (const id of ['ND30-KY-02', 'ND30-KY-03', 'ND30-KY-04']) expect(await faults(id, sign(titles))).toEqual([]);
    expect(await faults('ND30-KY-04', sign(['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH']))).toHaveLength(1);
  });

  it('of minutes signs as what they were there', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'biên bản', sign(['PHÓ HIỆU TRƯỞNG']));
    expect(judge(rules, 'ND30-KY-04', vanBan)).toBe('not-applicable');
  });
});
