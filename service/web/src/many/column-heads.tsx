import { Alert, Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Heads } from './check.ts';
import classes from './many.module.css';
import type { Column } from './rows.ts';

interface ColumnHeadsProps {
  /** Heads of the sheet that are no names of fields. */
  unknown: readonly string[];
  columns: readonly Column[];
  /** Whether the sheet can be read once more. */
  hasFile: boolean;
  busy: boolean;
  onDecided: (said: Heads) => void;
  onLeaveOut: () => void;
}

const LEAVE_OUT = '';

/** Asks what the columns are whose heads the form does not know: nothing of a sheet is dropped without a word. */
export function ColumnHeads({ unknown, columns, hasFile, busy, onDecided, onLeaveOut }: ColumnHeadsProps) {
  const [said, setSaid] = useState<Record<string, string>>({});
  if (!hasFile) {
    return (
      <Alert color="yellow" title="Vài cột chưa rõ là mục nào">
        <p>
          {unknown.map((head) => `“${head}”`).join(', ')}. Muốn dùng các cột này, hãy thả lại tệp rồi chọn mục cho từng
          cột.
        </p>
        <Button variant="default" onClick={onLeaveOut}>
          Bỏ qua các cột này
        </Button>
      </Alert>
    );
  }
  const free = columns.filter((c) => c.cot === undefined);
  const all = unknown.every((head) => said[head] !== undefined);
  return (
    <Alert color="yellow" title="Vài cột chưa rõ là mục nào">
      <div className={classes.heads}>
        {unknown.map((head) => (
          <Select
            key={head}
            label={`Cột “${head}”`}
            placeholder="Chọn mục …"
            searchable
            data={[
              { value: LEAVE_OUT, label: 'Bỏ qua cột này' },
              ...free
                .filter((c) => said[head] === c.path || !Object.values(said).includes(c.path))
                .map((c) => ({ value: c.path, label: c.title })),
            ]}
            value={said[head] ?? null}
            onChange={(path) => path !== null && setSaid({ ...said, [head]: path })}
          />
        ))}
        <Button
          disabled={!all}
          loading={busy}
          onClick={() =>
            onDecided(Object.fromEntries(unknown.map((head) => [head, said[head] === LEAVE_OUT ? null : said[head]!])))
          }
        >
          Đọc lại bảng
        </Button>
      </div>
    </Alert>
  );
}
