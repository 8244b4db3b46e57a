/** What the system's errors mean to whoever named a file. */
export const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'Không có tệp hoặc thư mục này.',
  EACCES: 'Không được phép đọc hoặc ghi tệp này.',
  EISDIR: 'Đây là thư mục, không phải tệp.',
  ENOSPC: 'Ổ đĩa đầy, không ghi được tệp.',
};
