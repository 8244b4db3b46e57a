import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { cases, judge, vanBanOf } from './testing.js';
import { rules } from './viet-hoa.js';

const cau = (text: string) => (mau: MauVanBan) => {
  mau.noiDung[2]!.text = text;
};

cases(rules, [
  {
    rule: 'ND30-CAP-01',
    what: 'điều',
    breaks: cau('Nhà trường thực hiện theo quy định tại điều 5 của Quy chế này.'),
    keeps: cau('Nhà trường thực hiện theo quy định tại điểm a khoản 2 Điều 5 Mục 1 Chương II của Quy chế này.'),
    quote: 'điều 5',
  },
  {
    rule: 'ND30-CAP-01',
    what: 'Khoản',
    breaks: cau('Nhà trường thực hiện theo Khoản 2 Điều 5 của Quy chế này.'),
    keeps: cau('Khoản 2 Điều 5 của Quy chế này áp dụng cho nhà trường.'),
    quote: 'Khoản 2',
  },
  {
    rule: 'ND30-CAP-01',
    what: 'mục',
    breaks: cau('Các tổ thực hiện như nêu tại mục II của Kế hoạch này.'),
    keeps: cau('Các tổ thực hiện danh mục II và học phần II theo Mục II của Kế hoạch này.'),
    quote: 'mục II',
  },
  {
    rule: 'ND30-CAP-02',
    what: 'a field in small letters',
    breaks: cau('Nhà trường báo cáo Sở giáo dục và đào tạo.'),
    keeps: cau('Nhà trường báo cáo Sở Giáo dục và Đào tạo, các phòng giáo dục và đào tạo cùng thực hiện.'),
    quote: 'Sở giáo dục và đào tạo',
    says: 'tên cơ quan',
  },
  {
    rule: 'ND30-CAP-02',
    what: 'every syllable',
    breaks: cau('Nhà trường báo cáo Uỷ Ban Nhân Dân xã.'),
    keeps: cau('Nhà trường báo cáo Uỷ ban nhân dân xã và ủy ban nhân dân các cấp.'),
    quote: 'Uỷ Ban Nhân Dân',
  },
  {
    rule: 'ND30-CAP-02',
    what: 'an office',
    breaks: (mau) => {
      mau.noiNhan[1]!.text = '- Văn phòng sở;';
    },
    quote: 'Văn phòng sở',
  },
  {
    rule: 'ND30-CAP-03',
    what: 'the signer',
    breaks: (mau) => {
      mau.nguoiKy.at(-1)!.text = 'Nguyễn thị Minh Khai';
    },
    quote: 'Nguyễn thị Minh Khai',
  },
  {
    rule: 'ND30-CAP-03',
    what: 'in the text',
    breaks: cau('Giao bà Lò thị Hoa phụ trách.'),
    keeps: cau('Giao bà Lò Thị Hoa phụ trách môn Ngữ văn Lớp 10.'),
    quote: 'Lò thị Hoa',
  },
  {
    rule: 'ND30-CAP-04',
    breaks: cau('Thực hiện chủ trương của Đảng và nhà nước.'),
    keeps: cau('Thực hiện chủ trương của Đảng và Nhà nước, quản lý nhà nước, Ủy ban nhân dân và phụ huynh.'),
    quote: 'nhà nước',
  },
]);

it('leaves headings in capitals alone', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.noiDung[0]!.text = 'I. KẾT QUẢ CỦA PHÒNG GIÁO DỤC VÀ ĐÀO TẠO';
  });
  expect(judge(rules, 'ND30-CAP-02', vanBan)).toEqual([]);
});
