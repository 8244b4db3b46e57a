import '@mantine/core/styles/Alert.css';
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '../shell/paths.ts';
import page from '../ui/page.module.css';
import { Failed, Waiting } from '../ui/states.tsx';
import type { OfficeDraft } from './draft.ts';
import classes from './office.module.css';
import { Refused } from './refused.tsx';
import { Sample } from './sample.tsx';
import { BodySection, RecipientsSection, SignersSection } from './sections.tsx';
import { useOffice } from './use-office.ts';

const STEPS: { title: string; Section: typeof BodySection; fields: (keyof OfficeDraft)[] }[] = [
  { title: 'Cơ quan của bạn', Section: BodySection, fields: ['banHanh', 'vietTat'] },
  { title: 'Ai ký văn bản', Section: SignersSection, fields: [] },
  { title: 'Gửi cho ai', Section: RecipientsSection, fields: [] },
];

/** The first start: three steps, and the page beside them shows at once what they do. */
export default function FirstStartPage() {
  useDocumentTitle('Bắt đầu – Văn Thư');
  const form = useOffice();
  const [step, setStep] = useState(0);
  const [, go] = useLocation();
  const head = useRef<HTMLHeadingElement>(null);
  // Each step begins at its head, for eyes and for screen readers.
  useEffect(() => head.current?.focus(), [step]);
  if (form.stored.error && !form.stored.data) return <Failed error={form.stored.error} retry={form.stored.refetch} />;
  if (!form.stored.data) return <Waiting what="Đang chuẩn bị" />;
  const { title, Section, fields } = STEPS[step]!;
  const last = step === STEPS.length - 1;
  const on = () => {
    if (!form.complete(fields)) return;
    if (!last) setStep(step + 1);
    else form.save.mutate(undefined, { onSuccess: () => go(paths.choose) });
  };
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <p className={classes.welcome}>
            Chào mừng đến với Văn Thư · bước {step + 1} trên {STEPS.length}
          </p>
          <h1 ref={head} tabIndex={-1} className={classes.step}>
            {title}
          </h1>
          <div className={classes.progress} aria-hidden>
            {STEPS.map((s, index) => (
              <span key={s.title} data-done={index <= step} />
            ))}
          </div>
        </div>
      </header>
      <div className={classes.split}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            on();
          }}
        >
          <Section form={form} />
          <Refused form={form} />
          <div className={classes.foot}>
            <Button type="submit" size="md" loading={form.save.isPending}>
              {last ? 'Bắt đầu soạn văn bản' : 'Tiếp'}
            </Button>
            {step > 0 && (
              <Button variant="default" size="md" onClick={() => setStep(step - 1)}>
                Quay lại
              </Button>
            )}
            <Link href={paths.choose}>Để sau</Link>
          </div>
        </form>
        <Sample draft={form.draft} />
      </div>
    </div>
  );
}
