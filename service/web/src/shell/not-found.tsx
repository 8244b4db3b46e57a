import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Empty } from '../ui/states.tsx';
import { paths } from './paths.ts';

export function NotFound() {
  return (
    <Empty title="Không có trang này">
      <p>Đường dẫn có thể đã cũ hoặc gõ nhầm.</p>
      <Button component={Link} href={paths.choose}>
        Về trang chọn mẫu
      </Button>
    </Empty>
  );
}
