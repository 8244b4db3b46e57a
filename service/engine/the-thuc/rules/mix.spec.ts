import { rules } from './mix.js';
import { cases } from './testing.js';

cases(rules, [
  {
    rule: 'TT01-MIX-01',
    what: 'page number and căn cứ',
    breaks: (mau) => {
      Object.assign(mau.pageNumber!, { where: 'header', align: 'center' });
    },
    says: 'của Thông tư 01/2011 (căn cứ kiểu chữ đứng; căn cứ cuối kết thúc bằng dấu phẩy) và của Nghị định 30/2020 (số trang ở giữa, đầu trang)',
  },
  {
    rule: 'TT01-MIX-01',
    what: 'căn cứ alone',
    breaks: (mau) => {
      for (const dong of mau.canCu) dong.italic = true;
    },
    keeps: (mau) => {
      for (const dong of mau.canCu) dong.italic = true;
      mau.canCu[1]!.text = mau.canCu[1]!.text.replace(/,$/, '.');
      Object.assign(mau.pageNumber!, { where: 'header', align: 'center' });
    },
    says: 'căn cứ in nghiêng',
  },
]);
