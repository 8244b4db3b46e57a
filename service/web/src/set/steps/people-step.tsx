import { useMemo } from 'react';
import { useFormState } from '../../fill/context.tsx';
import type { Shape } from '../../fill/model/shape.ts';
import { GridField } from '../../fill/theme/grid.tsx';
import type { Group } from '../model/forms.ts';
import { wantedOf } from '../model/start.ts';
import type { YearForms } from '../opening.ts';
import classes from '../set.module.css';
import { SheetDrop } from '../sheet-drop.tsx';
import { StepHead } from './step-head.tsx';

const GROUPS: readonly Group[] = ['caNhan', 'tapThe'];

/** Everybody who is proposed, once. */
export function PeopleStep({ forms }: { forms: YearForms }) {
  const reports = useFormState((state) => wantedOf(state.data).baoCao);
  return (
    <>
      <StepHead step="nguoi">
        Nhập một lần: mọi văn bản lấy tên, danh hiệu và số phiếu từ hai bảng này, nên luôn khớp nhau. Gõ như trong
        Excel, dán thẳng từ Excel, hoặc thả tệp.
      </StepHead>
      {GROUPS.map((of) => (
        <People key={of} of={of} shape={forms.columns[of]} reports={reports} namHoc={forms.namHoc} />
      ))}
    </>
  );
}

interface PeopleProps {
  of: Group;
  shape: Shape;
  reports: boolean;
  namHoc: string;
}

function People({ of, shape, reports, namHoc }: PeopleProps) {
  const path = useMemo(() => [of], [of]);
  const columns = useMemo(() => (reports ? shape : withoutReports(shape)), [shape, reports]);
  return (
    <section className={classes.card}>
      <GridField path={path} shape={columns} />
      <SheetDrop of={of} namHoc={namHoc} />
    </section>
  );
}

function withoutReports(list: Shape): Shape {
  const { baoCao: _, ...fields } = list.items!.fields!;
  return { ...list, items: { ...list.items!, fields } };
}
