import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { paths } from '../shell/paths.ts';
import classes from './states.module.css';

/** Nothing is there yet: says so, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className={classes.state}>
      <h1>{title}</h1>
      {children}
    </section>
  );
}

/** Something is on its way. */
export function Waiting({ what }: { what: string }) {
  return (
    <section className={classes.state} role="status">
      <Loader color="nhan" size="sm" />
      <p>{what} …</p>
    </section>
  );
}

/** Something went wrong: what it was, and the way on. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail } = wordsOf(error);
  return (
    <section className={classes.state} role="alert">
      <h1>{title}</h1>
      <p>{detail}</p>
      {isGone(error) ? (
        <Button component="a" href={paths.choose}>
          Về trang đầu
        </Button>
      ) : (
        retry && <Button onClick={() => retry()}>Thử lại</Button>
      )}
    </section>
  );
}

/** What is not there is not there a second time either. */
const isGone = (error: unknown): boolean => error instanceof Problem && error.status === 404;

export function wordsOf(error: unknown): { title: string; detail: string } {
  if (error instanceof Problem) return { title: error.title, detail: error.detail };
  // A page of an older build asks for parts that a newer one no longer has.
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return {
      title: 'Văn Thư vừa được cập nhật',
      detail: 'Trang này thuộc bản cũ. Hãy tải lại trang; những gì đã gõ được giữ trong bản nháp.',
    };
  }
  return {
    title: 'Trang này gặp lỗi',
    detail: 'Những gì đã gõ được giữ trong bản nháp. Hãy tải lại trang; nếu vẫn lỗi, báo cho người quản trị.',
  };
}
