import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { API, call } from '../api/http.ts';
import { type Problem } from '../api/problem.ts';
import { queryClient } from '../api/queries.ts';
import { Brand } from './brand.tsx';
import classes from './sign-in.module.css';
import '@mantine/core/styles/PasswordInput.css';

/** Asks for the key once; the browser keeps a session, never the key. */
export default function SignIn() {
  const client = useQueryClient(queryClient);
  const [key, setKey] = useState('');
  const signIn = useMutation<unknown, Problem>({
    mutationFn: () => call(`${API}/sessions`, { method: 'POST', body: { key: key.trim() } }),
    onSuccess: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Brand />
        <h1>Đăng nhập</h1>
        <p>Văn Thư của cơ quan bạn dùng khóa truy cập. Hãy dán khóa mà người quản trị đã đưa cho bạn.</p>
        <PasswordInput
          label="Khóa truy cập"
          size="md"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={signIn.error?.detail || signIn.error?.title}
          aria-invalid={signIn.isError || undefined}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn khóa' }}
          autoFocus
          required
        />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={key.trim() === ''}>
          Vào làm việc
        </Button>
      </form>
    </main>
  );
}
