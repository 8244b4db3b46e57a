import { describe, expect, it } from '@jest/globals';
import { draftOf, missing, noSigner, officeOf, sentAt, shortForm } from './draft.ts';

describe('the office', () => {
  it.each([
    ['TRƯỜNG THPT THANH NƯA', 'THPTTN'],
    ['Trường Trung học cơ sở Him Lam', 'THCSHL'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'SGDĐT'],
    ['TRƯỜNG TIỂU HỌC VÀ THCS ĐỒNG TIẾN', 'THTHCSĐT'],
    ['', ''],
  ])('%s is %s for short', (name, short) => expect(shortForm(name)).toBe(short));

  it('is kept without what was left blank', () => {
    const draft = {
      ...draftOf(null),
      banHanh: ' TRƯỜNG THPT ',
      vietTat: 'THPT',
      noiNhan: '- Như trên;\n\nSở GDĐT (b/c);',
    };
    expect(officeOf(draft)).toEqual({
      loai: 'truong',
      coQuan: { chuQuan: null, banHanh: 'TRƯỜNG THPT' },
      kyHieu: { coQuan: 'THPT', donVi: null },
      diaDanh: null,
      nguoiKy: [],
      noiNhan: ['Như trên', 'Sở GDĐT (b/c)'],
      luu: 'VT',
    });
  });

  it('that was kept comes back as it was typed', () => {
    const office = officeOf({
      ...draftOf(null),
      banHanh: 'A',
      vietTat: 'B',
      nguoiKy: [
        { quyenHan: 'KT.', thayMat: 'HIỆU TRƯỞNG', chucVu: 'PHÓ HIỆU TRƯỞNG', hoTen: 'Lò Thị Hà', macDinh: true },
      ],
    });
    expect(officeOf(draftOf(office))).toEqual(office);
  });

  it('counts no blank signer among those that were sent', () => {
    const nguoiKy = [noSigner, { ...noSigner, hoTen: 'Lò Thị Hà' }, noSigner, { ...noSigner, chucVu: 'HIỆU TRƯỞNG' }];
    expect(nguoiKy.map((_, index) => sentAt({ ...draftOf(null), nguoiKy }, index))).toEqual([
      undefined,
      0,
      undefined,
      1,
    ]);
  });

  it('needs a name and its short form', () => {
    expect(Object.keys(missing(draftOf(null)))).toEqual(['banHanh', 'vietTat']);
  });
});
