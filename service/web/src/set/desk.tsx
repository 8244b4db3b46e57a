import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconAlertCircle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Fill, FillProvider, useFill, useFormState } from '../fill/context.tsx';
import { useDraft } from '../fill/drafts/use-draft.ts';
import { goTo } from '../fill/go-to.ts';
import headClasses from '../fill/head.module.css';
import { Kept, WayBack } from '../fill/head.tsx';
import { FormStore } from '../fill/model/form-store.ts';
import { type Issue, shown } from '../fill/model/issues.ts';
import { DraftNotices } from '../fill/notices.tsx';
import { useKeys } from '../fill/use-shortcuts.ts';
import { FormArea } from '../fill/workspace.tsx';
import { Begun } from './begun.tsx';
import { useCheck } from './check.ts';
import { STEPS, type Step, whereIs } from './model/issues.ts';
import { titleOfSet } from './model/start.ts';
import { formsOf, type OpenedSet } from './opening.ts';
import classes from './set.module.css';
import { Stepper } from './stepper.tsx';
import { CommonStep } from './steps/common-step.tsx';
import { MakeStep } from './steps/make-step.tsx';
import { PapersStep, type Shown } from './steps/papers-step.tsx';
import { PeopleStep } from './steps/people-step.tsx';

interface DeskProps {
  opened: OpenedSet;
  onId: (id: string) => void;
}

/** The four steps and what is known about them. */
export function Desk({ opened, onId }: DeskProps) {
  const { office, data, draft, theirs } = opened;
  const [store] = useState(() => new FormStore(data));
  const namHoc = useSyncExternalStore(store.subscribe, () => String(store.state.data.namHoc ?? ''));
  const { data: forms = opened.forms, error } = useQuery({
    queryKey: ['set-forms', namHoc],
    queryFn: ({ signal }) => (namHoc === opened.forms.namHoc ? opened.forms : formsOf(namHoc, signal)),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fill = useMemo<Fill>(
    () => ({ store, shape: forms.shape, occasion: forms.occasions.toTrinh, version: forms.versions.toTrinh, office }),
    [store, forms, office],
  );
  const kept = useDraft(
    store,
    // Its year is in the data: another year is no other draft.
    { kind: 'bo-ho-so', template: 'khen-thuong', version: '', opened: draft, theirs, titled: titleOfSet },
    onId,
  );
  const checked = useCheck(store, forms);
  const [step, setStep] = useState<Step>('chung');
  const [shownPaper, setShownPaper] = useState<Shown>({ tab: 'toTrinh' });
  const top = useRef<HTMLDivElement>(null);
  const title = useSyncExternalStore(store.subscribe, () => titleOfSet(store.state.data));
  useDocumentTitle(`${title} – Văn Thư`);

  const toStep = useCallback(
    (next: Step) => {
      setStep(next);
      if (next === 'lam') store.know({ complete: true });
      window.scrollTo({ top: 0 });
      // The heading is drawn with the step.
      requestAnimationFrame(() => top.current?.querySelector('h2')?.focus({ preventScroll: true }));
    },
    [store],
  );
  const toPlace = useCallback(
    ({ place, field }: Pick<Issue, 'place' | 'field'>) => {
      const { step: next, tab, report } = whereIs(field);
      setStep(next);
      if (tab) setShownPaper({ tab, ...(report && { report }) });
      store.open(place);
      goTo(place);
    },
    [store],
  );
  return (
    <FillProvider value={fill}>
      <div className={classes.desk}>
        <header className={headClasses.head}>
          <div className={headClasses.what}>
            <h1>Bộ hồ sơ khen thưởng</h1>
            <Kept state={kept.state} />
          </div>
          <div className={headClasses.tools}>
            <Problems toPlace={toPlace} onFinish={() => toStep('lam')} />
            <WayBack />
          </div>
        </header>
        <Stepper step={step} onStep={toStep} />
        <div className={classes.body} ref={top} data-wide={step === 'nguoi' || step === 'lam' || undefined}>
          <DraftNotices kept={kept} />
          {!kept.id && <Begun />}
          {error && (
            <p className={classes.refused} role="alert">
              {error.message}
            </p>
          )}
          <FormArea>
            {step === 'chung' && <CommonStep forms={forms} />}
            {step === 'nguoi' && <PeopleStep forms={forms} />}
            {step === 'van-ban' && <PapersStep forms={forms} shown={shownPaper} onShow={setShownPaper} />}
            {step === 'lam' && <MakeStep forms={forms} checked={checked} kept={kept} toPlace={toPlace} />}
          </FormArea>
          <Onward step={step} onStep={toStep} />
        </div>
      </div>
    </FillProvider>
  );
}

interface ProblemsProps {
  toPlace: (issue: Pick<Issue, 'place' | 'field'>) => void;
  onFinish: () => void;
}

/** How much is to be mended, and the way to the next of it. */
function Problems({ toPlace, onFinish }: ProblemsProps) {
  const issues = useFormState((state) => state.issues);
  const touched = useFormState((state) => state.touched);
  const complete = useFormState((state) => state.complete);
  const now = useMemo(() => inStepOrder(shown(issues, touched, complete)), [issues, touched, complete]);
  const at = useRef<string | undefined>(undefined);
  const go = (by: 1 | -1) => {
    if (now.length === 0) return;
    const here = now.findIndex(({ place }) => place === at.current);
    const next = now[here < 0 ? (by > 0 ? 0 : now.length - 1) : (here + by + now.length) % now.length]!;
    at.current = next.place;
    toPlace(next);
  };
  const { store } = useFill();
  useKeys({
    store,
    onPlace: (pointer) => toPlace({ place: pointer, field: pointer }),
    onFinish,
    onPages: () => undefined,
    onProblem: go,
    onHelp: () => undefined,
  });
  return (
    <p className={headClasses.problems} role="status">
      {now.length > 0 && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconAlertCircle size={18} aria-hidden />}
          onClick={() => go(1)}
          title="Đến chỗ cần sửa tiếp theo (F8)"
        >
          {now.length} chỗ cần sửa
        </Button>
      )}
    </p>
  );
}

function inStepOrder(issues: readonly Issue[]): Issue[] {
  const rank = ({ field }: Issue) => STEPS.indexOf(whereIs(field).step);
  return [...issues].sort((a, b) => rank(a) - rank(b));
}

const NEXT: Partial<Record<Step, { to: Step; words: string }>> = {
  chung: { to: 'nguoi', words: 'Tiếp: người và tập thể' },
  nguoi: { to: 'van-ban', words: 'Tiếp: nội dung văn bản' },
  'van-ban': { to: 'lam', words: 'Tiếp: xem trước và làm' },
};

function Onward({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const before = STEPS[STEPS.indexOf(step) - 1];
  const next = NEXT[step];
  return (
    <div className={classes.onward}>
      {before && (
        <Button variant="default" size="md" onClick={() => onStep(before)}>
          Quay lại
        </Button>
      )}
      {next && (
        <Button size="md" onClick={() => onStep(next.to)}>
          {next.words}
        </Button>
      )}
    </div>
  );
}
