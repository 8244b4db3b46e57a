import type { Command } from './command.js';

/** A command by name: one line in Vietnamese, and its code, which is read only when it is called. */
export interface Entry {
  summary: string;
  load(): Promise<Command>;
}

/** In the order people meet them in a school year. */
export const commands: Readonly<Record<string, Entry>> = {
  check: {
    summary: 'kiểm tra thể thức của tệp DOCX hoặc PDF, sửa những gì sửa được (--fix)',
    load: async () => (await import('./check.js')).checkCommand,
  },
  pdf: { summary: 'in tệp DOCX ra PDF', load: async () => (await import('./pdf.js')).pdfCommand },
  new: {
    summary: 'mở một mẫu mới: tệp Word đúng thể thức, lược đồ, ví dụ',
    load: async () => (await import('./new.js')).newCommand,
  },
  'new-version': {
    summary: 'mở phiên bản mẫu cho năm học mới, từ phiên bản năm trước',
    load: async () => (await import('./new-version.js')).newVersionCommand,
  },
  render: {
    summary: 'làm văn bản từ một tệp dữ liệu',
    load: async () => (await import('./render.js')).renderCommand,
  },
  preview: {
    summary: 'xem bản in của mẫu trong trình duyệt, tự in lại mỗi khi lưu (--watch)',
    load: async () => (await import('./preview.js')).previewCommand,
  },
  template: {
    summary: 'mọi điều sai trong tệp Word, lược đồ và ví dụ của mẫu (template check)',
    load: async () => (await import('./template.js')).templateCommand,
  },
  test: {
    summary: 'in mọi ví dụ và so với tệp chuẩn',
    load: async () => (await import('./test.js')).testCommand,
  },
  publish: {
    summary: 'ban hành một phiên bản, khi mọi kiểm tra đều đạt',
    load: async () => (await import('./publish.js')).publishCommand,
  },
  retire: {
    summary: 'cho một phiên bản thôi dùng',
    load: async () => (await import('./retire.js')).retireCommand,
  },
  diff: {
    summary: 'so hai phiên bản, hai thư mục hoặc hai tệp mẫu',
    load: async () => (await import('./diff.js')).diffCommand,
  },
  samples: {
    summary: 'làm dữ liệu thử từ lược đồ: ít nhất, đầy đủ, tên dài, rỗng, 200 dòng',
    load: async () => (await import('./samples.js')).samplesCommand,
  },
  migrate: {
    summary: 'chuyển dữ liệu của phiên bản cũ sang phiên bản mới',
    load: async () => (await import('./migrate.js')).migrateCommand,
  },
  sheet: {
    summary: 'bảng tính (XLSX) để điền dữ liệu cho nhiều văn bản',
    load: async () => (await import('./sheet.js')).sheetCommand,
  },
  docx: {
    summary: 'xem chữ, mở ra và đóng lại một tệp DOCX',
    load: async () => (await import('./docx.js')).docxCommand,
  },
  doctor: {
    summary: 'xem máy này có đủ để soạn mẫu và làm văn bản',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
  completion: {
    summary: 'gợi ý lệnh, tùy chọn và tên mẫu khi bấm Tab (bash, zsh)',
    load: async () => (await import('./completion.js')).completionCommand,
  },
};
