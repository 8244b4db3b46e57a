import { type CodeInfo, codes } from './codes.js';

const GROUPS: Readonly<Record<CodeInfo['group'], string>> = {
  tag: 'Thẻ',
  section: 'Phần lặp và phần điều kiện',
  field: 'Trường',
  word: 'Tệp Word',
  html: 'Mẫu HTML',
  schema: 'Lược đồ',
  example: 'Ví dụ',
  version: 'Phiên bản',
  rendered: 'Văn bản làm thử từ ví dụ',
};

const SEVERITY = { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' } as const;

/** The page `docs/mau-word.md`: how templates are checked, and every code, from the codes themselves. */
export function codesPage(): string {
  const all = Object.entries(codes) as [string, CodeInfo][];
  return [
    '# Kiểm tra mẫu văn bản',
    '',
    'Trang này do lệnh `npm run codes` làm ra từ chính các mã trong chương trình; đừng sửa tay.',
    '',
    ...HEAD,
    ...(Object.keys(GROUPS) as CodeInfo['group'][]).flatMap((group) => [
      `## ${GROUPS[group]}`,
      '',
      '| Mã | Mức | Nghĩa là | Vì sao | Cách sửa |',
      '| --- | --- | --- | --- | --- |',
      ...all.filter(([, info]) => info.group === group).map(row),
      '',
    ]),
  ].join('\n');
}

const HEAD = [
  'Người giữ mẫu sửa `template.docx` trong Word (thẻ `{tenTruong}`) hoặc `template.hbs` (thẻ `{{tenTruong}}`), cùng',
  '`manifest.json`, lược đồ và ví dụ. Lệnh sau kiểm tra tất cả một lượt:',
  '',
  '```',
  'npx vanthu template check                    mọi mẫu',
  'npx vanthu template check cong-van           một loại',
  'npx vanthu template check cong-van@2025-2026 một phiên bản',
  '```',
  '',
  'Mỗi lỗi có mã, chỗ (tệp, đoạn thứ mấy, sau đề mục nào, chữ nào), lý do và cách sửa. **Lỗi** làm mẫu không dùng được hoặc in',
  'sai; **cảnh báo** nên sửa trước khi ban hành; **ghi chú** để biết. Đoạn đếm từ 1 theo thứ tự trong tệp, kể cả đoạn trong',
  'bảng; bảng, hàng, ô cũng đếm từ 1. Nhanh nhất là tìm chữ được trích (Ctrl+F trong Word), hoặc mở `npx vanthu preview cong-van',
  '--watch`: mỗi lỗi được đánh số ngay trên trang, bấm vào lỗi thì trang cuộn tới chỗ ấy.',
  '',
  'Mẫu được đọc và làm thử trong tiến trình riêng, tối đa 60 giây và 512 MB: mẫu nặng hơn là một lỗi `TEMPLATE_TOO_HARD`, lệnh vẫn',
  'chạy tiếp. Với `--json --rectangles` (cần trình duyệt Chromium), chỗ trong tệp Word có thêm `rects`: các hình chữ nhật của đoạn',
  'ấy trên trang in của tệp mẫu, `{page, x, y, width, height}`, tính bằng point từ góc trên bên trái. Với `--lines`, mỗi lỗi là một',
  'dòng `TỆP:DÒNG:CỘT: error|warning|info MÃ: lời`; các việc (task) trong `.vscode/` đọc dòng ấy để đưa lỗi vào bảng Problems.',
  '',
  'Tên trường trong thẻ là tên của bản in, không phải lúc nào cũng là tên trong dữ liệu: `ngay` in bằng `{ngayThang}`,',
  '`coQuan/banHanh` in bằng `{banHanh}`. Trường mà lược đồ thêm riêng thì in bằng chính tên của nó; nếu được để trống thì có thêm',
  'điều kiện `{#coTen}` đi kèm, ví dụ `diaDiem` có `coDiaDiem`.',
  '',
];

const cell = (text: string) =>
  text.replaceAll('|', '\\|').replace(/\{+[#^/@&]?[A-Za-z.…= ]{0,20}\}+/g, (tag) => `\`${tag}\``);

const row = ([code, { severity, what, reason, fix }]: [string, CodeInfo]): string =>
  `| \`${code}\` | ${SEVERITY[severity]} | ${[what, reason, fix].map(cell).join(' | ')} |`;
