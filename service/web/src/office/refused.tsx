import { Alert, Button, Group } from '@mantine/core';
import { wordsOf } from '../ui/states.tsx';
import type { OfficeForm } from './use-office.ts';

/** Why it was not saved; nothing that was typed goes without a word of the person. */
export function Refused({ form }: { form: OfficeForm }) {
  const { error } = form.save;
  if (!error) return null;
  if (error.status === 412) {
    return (
      <Alert color="yellow" title="Có người vừa sửa thông tin cơ quan ở máy khác" role="alert">
        <p>Những gì bạn gõ vẫn còn trong trang này. Chọn giữ bản nào:</p>
        <Group>
          <Button size="sm" onClick={form.keepTyped}>
            Giữ những gì tôi gõ
          </Button>
          <Button size="sm" variant="default" onClick={form.takeStored}>
            Lấy bản của người kia
          </Button>
        </Group>
      </Alert>
    );
  }
  const { title, detail } = wordsOf(error);
  return (
    <Alert color="red" title={title} role="alert">
      {error.errors.length > 0 ? 'Những ô cần sửa được ghi chú bằng chữ đỏ bên dưới ô.' : detail}
    </Alert>
  );
}
