import { Alert, Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useFill, usePlace } from '../fill/context.tsx';
import type { Row } from '../fill/model/grid.ts';
import { undoable } from '../fill/undo-toast.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import { wordsOf } from '../ui/states.tsx';
import type { Group } from './model/forms.ts';
import classes from './set.module.css';
import { readRows, sheetOf, withRows } from './sheet.ts';

interface SheetDropProps {
  of: Group;
  namHoc: string;
}

/** Takes the rows of an Excel file into a table. */
export function SheetDrop({ of, namHoc }: SheetDropProps) {
  const { store } = useFill();
  const place = usePlace<Row[]>([of]);
  const read = useMutation({
    mutationFn: (file: File) => readRows(of, namHoc, file),
    onSuccess: ({ items }, file) => {
      if (items.length === 0) return;
      const { rows, added } = withRows(
        (store.get([of]) as Row[] | undefined) ?? [],
        items.map(({ data }) => data),
      );
      if (added === 0) notifications.show({ message: `Các dòng của “${file.name}” đã có sẵn trong bảng.` });
      else undoable(store, `Đã thêm ${added} dòng từ “${file.name}”.`, () => store.set([of], rows, { step: true }));
    },
  });
  const unread = read.data?.errors.filter(({ code }) => code !== 'UNKNOWN_COLUMN') ?? [];
  return (
    <div className={classes.sheet}>
      <FileDrop
        title={of === 'caNhan' ? 'Thả tệp Excel danh sách cá nhân' : 'Thả tệp Excel danh sách tập thể'}
        hint="Excel (.xlsx) hoặc CSV; các dòng được thêm vào bảng"
        accept=".xlsx,.csv"
        compact
        disabled={read.isPending || place.readOnly}
        onFile={(file) => read.mutate(file)}
      />
      <Anchor href={sheetOf(of, namHoc)} download className={classes.download!}>
        Tải bảng mẫu
      </Anchor>
      {read.error && (
        <Alert color="red" title={wordsOf(read.error).title} role="alert">
          {wordsOf(read.error).detail}
        </Alert>
      )}
      {read.data && read.data.unknown.length > 0 && (
        <Alert color="yellow" title="Có cột không dùng đến">
          {read.data.unknown.map((head) => `“${head}”`).join(', ')}: bảng này không có mục như vậy nên bỏ qua. Nếu cần,
          hãy sửa tên cột theo bảng mẫu.
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert color="red" title="Có ô chưa đọc được">
          <ul className={classes.unread}>
            {unread.slice(0, 10).map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
          {unread.length > 10 && `… và ${unread.length - 10} ô khác.`}
        </Alert>
      )}
    </div>
  );
}
