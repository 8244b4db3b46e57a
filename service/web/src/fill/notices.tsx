import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import type { Template, TemplateVersion } from '../api/types.ts';
import { moment } from '../ui/dates.ts';
import { dayText } from '../ui/ngay.ts';
import { useFormState } from './context.tsx';
import type { KeptDraft } from './drafts/use-draft.ts';
import classes from './notices.module.css';

interface NoticesProps {
  template: Template;
  version: TemplateVersion;
  kept: KeptDraft;
  onVersion: (version: string) => void;
}

/** What people must decide before they go on. */
export function Notices({ template, version, kept, onVersion }: NoticesProps) {
  const ngay = useFormState((state) => state.data.ngay);
  const whole = useFormState((state) => state.issues.find(({ place }) => place === ''));
  const other = otherVersion(template, version, ngay);
  return (
    <>
      <DraftNotices kept={kept} />
      {other && (
        <Notice
          title={`Ngày ${dayText(ngay)} thuộc mẫu năm học ${other.version}`}
          actions={
            <Button variant="default" onClick={() => onVersion(other.version)}>
              Chuyển sang mẫu {other.version}
            </Button>
          }
        >
          Bạn đang dùng mẫu {version.version}. Những gì đã điền được giữ lại khi chuyển.
        </Notice>
      )}
      {whole && <Notice title="Văn bản này chưa làm được">{whole.message}</Notice>}
    </>
  );
}

/** Where the draft goes on elsewhere, too. */
export function DraftNotices({ kept }: { kept: KeptDraft }) {
  const conflict = kept.state.is === 'conflict' && !kept.elsewhere;
  useToldOf(conflict);
  return (
    <>
      {kept.elsewhere && (
        <Notice
          title="Bản nháp này đang mở ở thẻ khác"
          actions={<Button onClick={() => void kept.takeOver()}>Chuyển sang thẻ này</Button>}
        >
          Ở đây bạn chỉ xem. Chuyển sang thẻ này thì thẻ kia lưu lại và thành chỉ xem.
        </Notice>
      )}
      {kept.state.is === 'conflict' && conflict && (
        <Notice
          id={CONFLICT}
          title="Bản nháp này vừa được sửa ở máy khác"
          actions={
            <>
              <Button onClick={() => void kept.keepMine()}>Giữ bản ở đây thành bản nháp mới</Button>
              <Button variant="default" onClick={() => void kept.takeTheirs()}>
                Lấy bản ở máy kia
              </Button>
            </>
          }
        >
          Bản ở máy kia lưu {moment(kept.state.theirs.updatedAt)}. Những gì bạn gõ ở đây vẫn được giữ trên máy này; nếu
          lấy bản kia, bấm Hoàn tác để trở lại.
        </Notice>
      )}
    </>
  );
}

/** The version that the day asks for, where it is another one. */
function otherVersion(template: Template, version: TemplateVersion, ngay: unknown): TemplateVersion | undefined {
  if (typeof ngay !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(ngay)) return undefined;
  const applies = ({ effective: { from, to } }: TemplateVersion) => from <= ngay && (to === null || ngay <= to);
  if (applies(version)) return undefined;
  return template.versions.find((one) => !one.altered && applies(one));
}

const CONFLICT = 'hai-ban';

/** Whoever is far down in a long form sees that there is something to decide at its top. */
function useToldOf(conflict: boolean): void {
  useEffect(() => {
    if (!conflict) return;
    const notice = document.getElementById(CONFLICT);
    if (notice && notice.getBoundingClientRect().top > 0) return;
    const id = notifications.show({
      color: 'yellow',
      message: (
        <>
          Bản nháp này vừa được sửa ở máy khác.{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              const there = document.getElementById(CONFLICT);
              there?.scrollIntoView({ block: 'center', behavior: 'smooth' });
              there?.querySelector('button')?.focus({ preventScroll: true });
            }}
          >
            Chọn bản để giữ
          </Button>
        </>
      ),
      autoClose: false,
      withBorder: true,
    });
    return () => void notifications.hide(id);
  }, [conflict]);
}

interface NoticeProps {
  id?: string;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

function Notice({ id, title, actions, children }: NoticeProps) {
  return (
    <section className={classes.notice} role="status" id={id}>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
