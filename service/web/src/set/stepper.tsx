import { IconAlertCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFormState } from '../fill/context.tsx';
import { shown } from '../fill/model/issues.ts';
import { STEPS, type Step, whereIs } from './model/issues.ts';
import classes from './set.module.css';

export const TITLES: Record<Step, string> = {
  chung: 'Năm học và cơ quan',
  nguoi: 'Người và tập thể',
  'van-ban': 'Nội dung văn bản',
  lam: 'Xem trước và làm',
};

/** Where one is, what is behind, and where something is to be mended. Every step can be gone to at any time. */
export function Stepper({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const issues = useFormState((state) => state.issues);
  const touched = useFormState((state) => state.touched);
  const complete = useFormState((state) => state.complete);
  const counts = useMemo(() => {
    const found = new Map<Step, number>();
    for (const { field } of shown(issues, touched, complete)) {
      const at = whereIs(field).step;
      found.set(at, (found.get(at) ?? 0) + 1);
    }
    return found;
  }, [issues, touched, complete]);
  return (
    <nav className={classes.stepper} aria-label="Các bước">
      <ol>
        {STEPS.map((id, at) => {
          const wrong = counts.get(id) ?? 0;
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === step ? 'step' : undefined}
                data-wrong={wrong > 0 || undefined}
                onClick={() => onStep(id)}
              >
                <span className={classes.number} aria-hidden>
                  {wrong > 0 ? <IconAlertCircle size={18} /> : at + 1}
                </span>
                <span className={classes.words}>
                  <span className={classes.title}>{TITLES[id]}</span>
                  {wrong > 0 && <span className={classes.note}>{wrong} chỗ cần sửa</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
