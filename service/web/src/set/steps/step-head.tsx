import type { ReactNode } from 'react';
import type { Step } from '../model/issues.ts';
import classes from '../set.module.css';
import { TITLES } from '../stepper.tsx';

/** What a step is for. It takes the focus when one comes to it. */
export function StepHead({ step, children }: { step: Step; children?: ReactNode }) {
  return (
    <header className={classes.stepHead}>
      <h2 tabIndex={-1}>{TITLES[step]}</h2>
      {children && <p>{children}</p>}
    </header>
  );
}
