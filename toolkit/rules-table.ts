import type { RegimeId } from '../service/engine/the-thuc/regime.js';
import { regimes } from '../service/engine/the-thuc/regime.js';
import { rulesOf } from '../service/engine/the-thuc/rules/index.js';
import type { Rule, Source } from '../service/engine/the-thuc/rules/rule.js';

/** The page `docs/quy-tac.md`: every rule of the checker, from the rules themselves. */
export function rulesPage(): string {
  const ids: RegimeId[] = ['nd30-2020', 'tt01-2011'];
  return [
    '# Các quy tắc thể thức được kiểm tra',
    '',
    'Trang này do lệnh `npm run rules` làm ra từ chính các quy tắc trong chương trình; đừng sửa tay.',
    '',
    '**Mức:** lỗi là trái điều khoản; cảnh báo là nên sửa hoặc điều khoản chưa chắc; ghi chú là để biết. **Xét trên:** Word,',
    'PDF, dữ liệu; ở loại tệp không có dấu, quy tắc được liệt kê là chưa xét được, không bao giờ là đã đạt. Quy tắc có dấu *',
    'dựa vào thực tế trình bày, vì không có điều khoản nguyên văn trong tay.',
    '',
    ...ids.flatMap((id) => {
      const rules = rulesOf(id);
      const on = (source: Source) => rules.filter((rule) => rule.on.includes(source)).length;
      return [
        `## ${regimes[id].ten}`,
        '',
        `${rules.length} quy tắc; xét được ${on('docx')} trên Word, ${on('pdf')} trên PDF, ${on('data')} trên dữ liệu.`,
        '',
        '| Mã | Yêu cầu | Mức | Word | PDF | Dữ liệu | Điều khoản |',
        '| --- | --- | --- | :-: | :-: | :-: | --- |',
        ...rules.map(row),
        '',
      ];
    }),
  ].join('\n');
}

const SEVERITY = { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' } as const;

function row({ id, requires, severity, on, clause, source }: Rule): string {
  const mark = (one: Source) => (on.includes(one) ? '✓' : '');
  const cells = [
    `${id}${source === 'practice' ? ' \\*' : ''}`,
    requires,
    SEVERITY[severity],
    mark('docx'),
    mark('pdf'),
    mark('data'),
    clause,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
