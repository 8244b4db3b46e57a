import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FormStore } from './model/form-store.ts';

/** Says that something was taken away, and gives it back while the words stand there. */
export function offerUndo(store: FormStore, message: string): void {
  const { data } = store.state;
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            // Only if nothing else was changed since: else Ctrl+Z goes back step by step.
            if (store.state.data === data) store.undo();
            notifications.hide(id);
          }}
        >
          Hoàn tác
        </Button>
      </>
    ),
    autoClose: 6_000,
    withBorder: true,
  });
}
