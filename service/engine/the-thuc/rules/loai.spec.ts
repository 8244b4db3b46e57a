import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './loai.js';
import { cases } from './testing.js';

const CENTRED: Omit<Dong, 'text'> = { size: 14, bold: true, align: 'center' };
const BODY: Omit<Dong, 'text'> = { size: 14, align: 'both', firstLine: 36, before: 6 };
const ROOM: Dong = { text: '', size: 14, before: 60 };
const KET = 'Cuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 02 năm 2024./.';

interface Minutes {
  left?: string;
  right?: string;
  last?: string;
  dated?: boolean;
}

/** Minutes of a meeting as in Mẫu 1.9, changed. */
const bienBan =
  ({ left = 'THƯ KÝ', right = 'CHỦ TỌA', last = KET, dated = false }: Minutes = {}) =>
  (mau: MauVanBan) => {
    const side = (title: string, name: string): Dong[] => [
      { text: title, ...CENTRED },
      ROOM,
      { text: name, ...CENTRED },
    ];
    mau.soKyHieu!.text = 'Số: 05/BB-THPTTN';
    mau.trichYeu!.text = 'Họp Hội đồng Thi đua - Khen thưởng';
    mau.canCu = [];
    mau.noiDung = ['Thời gian bắt đầu: 09 giờ, ngày 05 tháng 02 năm 2024', last].map((text) => ({ ...BODY, text }));
    mau.noiNhan = side(left, 'Lò Thị Hoa');
    mau.nguoiKy = side(right, 'Nguyễn Văn Nam');
    if (!dated) mau.diaDanhNgay = undefined;
  };

const giayMoi =
  (...lines: string[]) =>
  (mau: MauVanBan) => {
    mau.canCu = [];
    mau.noiDung = lines.map((text) => ({ ...BODY, text }));
  };
const MOI = 'Trường THPT Thanh Nưa trân trọng kính mời: Ban đại diện cha mẹ học sinh';
const KHI = 'Thời gian: 07 giờ 30, ngày 28 tháng 5 năm 2024.';
const CHO = 'Địa điểm: Hội trường nhà trường./.';

cases(rules, [
  {
    rule: 'ND30-BB-01',
    what: 'place and date',
    loai: 'biên bản',
    breaks: bienBan({ dated: true }),
    keeps: bienBan(),
    quote: 'Điện Biên, ngày 05',
    says: 'địa danh',
  },
  {
    rule: 'ND30-BB-01',
    what: 'sides exchanged',
    loai: 'biên bản',
    breaks: bienBan({ left: 'CHỦ TỌA', right: 'THƯ KÝ' }),
    keeps: bienBan({ left: 'THƯ KÝ', right: 'CHỦ TRÌ' }),
    quote: 'THƯ KÝ',
    says: 'bên trái',
  },
  {
    rule: 'ND30-BB-01',
    what: 'no closing sentence',
    loai: 'biên bản',
    breaks: bienBan({ last: 'Hội đồng nhất trí với các nội dung trên./.' }),
    keeps: bienBan(),
    quote: 'Hội đồng nhất trí',
    says: 'thời gian kết thúc',
  },
  {
    rule: 'ND30-BB-01',
    what: 'no end mark',
    loai: 'biên bản',
    breaks: bienBan({ last: KET.replace('./.', '.') }),
    keeps: bienBan(),
    quote: 'Cuộc họp kết thúc',
    says: './.',
  },
  {
    rule: 'ND30-QD-01',
    what: 'no authority',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.thamQuyen = undefined;
    },
    quote: 'QUYẾT ĐỊNH',
    says: 'thẩm quyền ban hành',
  },
  {
    rule: 'ND30-QD-01',
    what: 'no command',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.lenh = undefined;
      mau.thamQuyen = { text: 'HIỆU TRƯỞNG TRƯỜNG THPT THANH NƯA', ...CENTRED };
    },
    says: 'QUYẾT ĐỊNH:',
  },
  {
    rule: 'ND30-QD-01',
    what: 'no điều',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.noiDung = [{ ...BODY, text: 'Tặng Giấy khen cho 05 tập thể./.' }];
    },
    says: 'không có điều nào',
  },
  {
    rule: 'ND30-GM-01',
    what: 'no place',
    loai: 'giấy mời',
    breaks: giayMoi(MOI, 'Chủ trì: Ông Lò Văn Nam, Hiệu trưởng.', KHI),
    keeps: giayMoi(MOI, 'Chủ trì: Ông Lò Văn Nam, Hiệu trưởng.', KHI, CHO),
    quote: 'GIẤY MỜI',
    says: 'địa điểm',
  },
  {
    rule: 'ND30-GM-01',
    what: 'nobody presides',
    loai: 'giấy mời',
    breaks: giayMoi(MOI, KHI, CHO),
    keeps: giayMoi(MOI, 'Chủ trì: Ông Lò Văn Nam, Hiệu trưởng.', KHI, CHO),
    says: 'chủ trì',
    severity: 'info',
  },
]);
