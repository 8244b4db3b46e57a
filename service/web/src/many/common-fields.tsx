import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './many.module.css';
import { type Column, dataOf, textOf, valueAt } from './rows.ts';

interface CommonFieldsProps {
  columns: readonly Column[];
  common: Record<string, unknown>;
  /** What every row lacks: asked for here, once. */
  needed: readonly Column[];
  problems: ReadonlyMap<string, string[]>;
  onChange: (path: string, value: unknown) => void;
}

/** A field's name with that of its group, but for a group that the field names itself: “Cơ quan: Cơ quan chủ quản”. */
const shortTitle = (title: string) => title.replace(/^([^:]+): (?=\1)/, '');

/** What is the same in every row: from the office's data, and whatever else is given once here. */
export function CommonFields({ columns, common, needed, problems, onChange }: CommonFieldsProps) {
  const [added, setAdded] = useState<string[]>([]);
  const isUsed = (c: Column) =>
    valueAt(common, c.path) !== undefined || added.includes(c.path) || needed.some((n) => n.path === c.path);
  const used = columns.filter(isUsed);
  const others = columns.filter((c) => !isUsed(c) && c.cot === undefined);
  return (
    <section className={classes.common} aria-label="Dùng chung cho mọi dòng">
      <h2>Dùng chung cho mọi dòng</h2>
      <p>Dòng nào có ghi riêng trong bảng thì dùng của dòng đó.</p>
      <div className={classes.commonFields}>
        {used.map((column) => (
          <Textarea
            key={column.path}
            label={shortTitle(column.title)}
            autosize
            minRows={1}
            maxRows={6}
            defaultValue={textOf(valueAt(common, column.path), column.type)}
            placeholder={column.type === 'date' ? 'ngày/tháng/năm' : undefined}
            onBlur={(event) => onChange(column.path, dataOf(event.currentTarget.value, column.type))}
            error={
              problems.get(column.path)?.join(' ') ??
              (needed.includes(column) ? 'Dòng nào cũng thiếu mục này: điền một lần ở đây là đủ.' : undefined)
            }
          />
        ))}
        {others.length > 0 && (
          <Select
            label="Thêm mục dùng chung"
            placeholder="Chọn mục …"
            searchable
            data={others.map((c) => ({ value: c.path, label: shortTitle(c.title) }))}
            value={null}
            onChange={(path) => path && setAdded([...added, path])}
          />
        )}
      </div>
    </section>
  );
}
