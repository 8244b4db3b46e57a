import { Checkbox, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useFill, usePlace } from '../../fill/context.tsx';
import { paths } from '../../shell/paths.ts';
import { today } from '../../ui/ngay.ts';
import { inYear, yearsAround } from '../model/year.ts';
import type { YearForms } from '../opening.ts';
import { PartForm } from '../part-form.tsx';
import classes from '../set.module.css';
import { StepHead } from './step-head.tsx';

/** The year, what the set holds, and what all its documents have in common. */
export function CommonStep({ forms }: { forms: YearForms }) {
  const { office } = useFill();
  return (
    <>
      <StepHead step="chung">Những gì ghi ở đây dùng cho mọi văn bản trong bộ.</StepHead>
      {!office && (
        <p className={classes.tip}>
          Chưa có thông tin cơ quan. <Link href={paths.office}>Điền một lần ở trang Cơ quan</Link> thì lần sau không
          phải gõ lại.
        </p>
      )}
      <Year />
      <Wanted />
      <PartForm path={['common']} shape={forms.shape.fields!.common!} />
    </>
  );
}

function Year() {
  const { store } = useFill();
  const place = usePlace<string>(['namHoc']);
  const year = place.value ?? '';
  const years = [...new Set([year, ...yearsAround(today())])].filter(Boolean).sort().reverse();
  return (
    <section className={classes.card} data-pointer="/namHoc">
      <NativeSelect
        label="Năm học"
        description="Chọn mẫu của năm đó, và ghi vào trích yếu, báo cáo thành tích."
        size="md"
        maw="32rem"
        value={year}
        disabled={place.readOnly}
        data={years}
        error={place.issues.map(({ message }) => message).join(' ') || undefined}
        onChange={(event) => store.replace(inYear(store.state.data, year, event.currentTarget.value))}
      />
    </section>
  );
}

const CHOICES = [
  ['baoCao', 'Báo cáo thành tích', 'của từng cá nhân, tập thể'],
  ['quyetDinh', 'Quyết định khen thưởng', 'kèm danh sách'],
  ['giayKhen', 'Giấy khen', 'cho từng cá nhân, tập thể'],
] as const;

function Wanted() {
  return (
    <section className={classes.card} aria-labelledby="bo-gom">
      <h3 id="bo-gom">Bộ hồ sơ gồm</h3>
      <p className={classes.always}>
        <IconCheck size={20} aria-hidden />
        Tờ trình, danh sách đề nghị và biên bản họp. Chọn thêm:
      </p>
      <div className={classes.choices}>
        {CHOICES.map(([name, label, description]) => (
          <Choice key={name} name={name} label={label} description={description} />
        ))}
      </div>
    </section>
  );
}

function Choice({ name, label, description }: { name: string; label: string; description: string }) {
  const place = usePlace<boolean>(['lam', name]);
  return (
    <Checkbox
      size="md"
      label={label}
      description={description}
      checked={place.value === true}
      disabled={place.readOnly}
      onChange={(event) => place.set(event.currentTarget.checked, { step: true })}
    />
  );
}
