import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useFormState } from '../fill/context.tsx';
import type { Data } from '../fill/model/form-store.ts';
import { isEmpty } from '../fill/model/sending.ts';
import type { Group } from './model/forms.ts';
import { rowsOf } from './model/request.ts';
import type { YearForms } from './opening.ts';
import { PartForm } from './part-form.tsx';
import classes from './set.module.css';

interface ReportsProps {
  forms: YearForms;
  report: { of: Group; row: number } | undefined;
  onReport: (report: { of: Group; row: number }) => void;
}

/** What all reports have in common, and what one of them says of its own. */
export function Reports({ forms, report, onReport }: ReportsProps) {
  const caNhan = useFormState((state) => state.data.caNhan);
  const tapThe = useFormState((state) => state.data.tapThe);
  const all = useMemo(
    () => [
      ...named(caNhan).map(({ row, name }) => ({ of: 'caNhan' as const, row, name })),
      ...named(tapThe).map(({ row, name }) => ({ of: 'tapThe' as const, row, name })),
    ],
    [caNhan, tapThe],
  );
  const chosen = all.find(({ of, row }) => of === report?.of && row === report.row);
  const path = useMemo(() => (chosen ? [chosen.of, chosen.row, 'baoCao'] : []), [chosen]);
  return (
    <>
      <p className={classes.tip}>
        Lý lịch, trụ sở điền ở bảng người. Thành tích trong báo cáo lấy tóm tắt ở bảng, trừ khi bạn viết riêng cho từng
        người ở dưới.
      </p>
      <PartForm path={['baoCaoChung']} shape={forms.shape.fields!.baoCaoChung!} />
      <section className={classes.card}>
        <NativeSelect
          label="Viết riêng báo cáo của"
          description={all.length === 0 ? 'Chưa có ai trong bảng người và tập thể.' : undefined}
          size="md"
          maw="32rem"
          value={chosen ? `${chosen.of}/${chosen.row}` : ''}
          disabled={all.length === 0}
          data={[
            { value: '', label: 'Chọn cá nhân, tập thể …' },
            ...all.map(({ of, row, name }) => ({ value: `${of}/${row}`, label: name })),
          ]}
          onChange={(event) => {
            const [of, row] = event.currentTarget.value.split('/');
            if (row !== undefined) onReport({ of: of as Group, row: Number(row) });
          }}
        />
      </section>
      {chosen && <PartForm path={path} shape={forms.reports[chosen.of]} />}
    </>
  );
}

/** Rows that hold somebody, with what they are called. */
function named(list: unknown): { row: number; name: string }[] {
  return rowsOf(list).flatMap((one: Data, row) =>
    isEmpty(one) ? [] : [{ row, name: `${row + 1}. ${String(one.hoTen ?? one.ten ?? 'chưa có tên')}` }],
  );
}
