import { Alert, Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { API, call } from '../api/http.ts';
import type { Problem } from '../api/problem.ts';
import { focusInvalid } from '../ui/focus-invalid.ts';
import { newId } from '../ui/ids.ts';
import { wordsOf } from '../ui/states.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import classes from './people.module.css';
import { type Person, personOf } from './people.ts';

const FIELDS = [
  { name: 'hoTen', label: 'Họ và tên', required: true },
  { name: 'danhXung', label: 'Danh xưng', hint: 'Ông, Bà, Thầy, Cô, Em. Để trống được.' },
  { name: 'namSinh', label: 'Năm sinh', hint: 'Để phân biệt người trùng tên.' },
  { name: 'chucVu', label: 'Chức vụ, nghề nghiệp' },
  { name: 'donVi', label: 'Đơn vị', hint: 'Tổ, lớp, phòng.' },
  { name: 'ghiChu', label: 'Ghi chú' },
] as const;

/** One person, new or changed. */
export function PersonForm({ person, onClose }: { person: Person | undefined; onClose: () => void }) {
  const client = useQueryClient();
  useFocusBack();
  const text = (name: (typeof FIELDS)[number]['name']) => String(person?.[name] ?? '');
  const [typed, setTyped] = useState({
    danhXung: text('danhXung'),
    hoTen: text('hoTen'),
    namSinh: text('namSinh'),
    chucVu: text('chucVu'),
    donVi: text('donVi'),
    ghiChu: text('ghiChu'),
  });
  // Saved again because no answer came, they are still one person.
  const key = useRef(newId());
  const save = useMutation<unknown, Problem>({
    mutationFn: () =>
      call(person ? `${API}/people/${person.id}` : `${API}/people`, {
        method: person ? 'PUT' : 'POST',
        body: personOf(typed),
        headers: { 'Idempotency-Key': key.current },
      }),
    onError: focusInvalid,
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const problems = save.error?.errors ?? [];
  const changed = FIELDS.some(({ name }) => typed[name] !== text(name));
  return (
    <Modal
      opened
      // What was typed goes only with a button that says so.
      closeOnClickOutside={!changed}
      closeOnEscape={!changed}
      onClose={onClose}
      title={person ? `Sửa ${person.hoTen}` : 'Thêm người'}
      size="lg"
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {FIELDS.map((field) => (
          <TextInput
            key={field.name}
            label={field.label}
            description={'hint' in field ? field.hint : undefined}
            required={'required' in field}
            data-autofocus={field.name === 'hoTen' || undefined}
            inputMode={field.name === 'namSinh' ? 'numeric' : undefined}
            value={typed[field.name]}
            onChange={({ currentTarget: { value } }) => {
              key.current = newId();
              setTyped((before) => ({ ...before, [field.name]: value }));
            }}
            error={problems.find((p) => p.path === `/${field.name}`)?.message}
          />
        ))}
        {save.error && problems.length === 0 && (
          <Alert color="red" title={wordsOf(save.error).title} role="alert">
            {wordsOf(save.error).detail}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Lưu
          </Button>
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
