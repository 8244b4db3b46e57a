import { Alert, Anchor, Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { API } from '../api/http.ts';
import type { Problem } from '../api/problem.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import { wordsOf } from '../ui/states.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import classes from './people.module.css';
import { importPeople } from './people.ts';

/** People from a sheet: first a trial that says what would come of it, then all or nothing. */
export function ImportPeople({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  useFocusBack();
  const [file, setFile] = useState<File>();
  const trial = useMutation<Awaited<ReturnType<typeof importPeople>>, Problem, File>({
    mutationFn: (chosen) => importPeople(chosen, true),
  });
  const take = useMutation({
    mutationFn: () => importPeople(file!, false),
    onSuccess: ({ added, updated }) => {
      notifications.show({
        color: 'nhan',
        title: 'Đã nhập danh sách',
        message: `Thêm ${added}, cập nhật ${updated} người.`,
      });
      onClose();
      return client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    trial.mutate(chosen);
  };
  const result = trial.data;
  const problems = result?.errors ?? trial.error?.errors ?? [];
  const nothing = result && result.added + result.updated === 0;
  return (
    <Modal opened onClose={onClose} title="Nhập danh sách từ Excel" size="lg">
      <div className={classes.form}>
        <p className={classes.help}>
          Dòng đầu là tên cột: Họ và tên, Năm sinh, Chức vụ, Đơn vị … theo thứ tự nào cũng được. Người đã có (cùng họ
          tên và năm sinh) được cập nhật, không bị lặp.{' '}
          <Anchor href={`${API}/people/sheet`} download>
            Tải bảng mẫu
          </Anchor>
        </p>
        <FileDrop
          title={file ? `Đã chọn “${file.name}”` : 'Thả tệp Excel vào đây, hoặc bấm để chọn'}
          hint="Excel (.xlsx) hoặc CSV"
          accept=".xlsx,.csv"
          compact={file !== undefined}
          disabled={trial.isPending}
          onFile={choose}
        />
        <div role="status">
          {trial.isPending && <p>Đang đọc bảng …</p>}
          {result && problems.length === 0 && (
            <p>
              Sẽ thêm <strong>{result.added}</strong>, cập nhật <strong>{result.updated}</strong>, giữ nguyên{' '}
              {result.unchanged} người.
            </p>
          )}
        </div>
        {problems.length > 0 && (
          <Alert color="red" title={`Bảng có ${problems.length} chỗ cần sửa; chưa nhập gì`} role="alert">
            <p>Sửa trong Excel rồi thả lại tệp:</p>
            <ul className={classes.problems}>
              {problems.slice(0, 50).map((p) => (
                <li key={`${p.dong} ${p.cot} ${p.code}`}>{p.message}</li>
              ))}
            </ul>
            {problems.length > 50 && <p>… và {problems.length - 50} chỗ nữa.</p>}
          </Alert>
        )}
        {trial.error && problems.length === 0 && (
          <Alert color="red" title={wordsOf(trial.error).title} role="alert">
            {wordsOf(trial.error).detail}
          </Alert>
        )}
        {take.error && (
          <Alert color="red" title={wordsOf(take.error).title} role="alert">
            {wordsOf(take.error).detail}
          </Alert>
        )}
        <Group>
          <Button
            disabled={!result || problems.length > 0 || nothing}
            loading={take.isPending}
            onClick={() => take.mutate()}
          >
            Nhập vào danh sách
          </Button>
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
