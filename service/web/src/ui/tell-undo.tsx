import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Long enough to see what went, read the words and reach the button. */
const STANDS_MS = 12_000;

/** Says what was taken away, with a button that gives it back; the answer takes the words away. */
export function tellUndo(message: string, undo: () => void): () => void {
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Hoàn tác
        </Button>
      </>
    ),
    autoClose: STANDS_MS,
    withBorder: true,
  });
  return () => notifications.hide(id);
}
