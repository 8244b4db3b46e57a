import '@mantine/core/styles/Alert.css';
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import page from '../ui/page.module.css';
import { Failed, Waiting } from '../ui/states.tsx';
import classes from './office.module.css';
import { Refused } from './refused.tsx';
import { Sample } from './sample.tsx';
import { BodySection, RecipientsSection, SignersSection } from './sections.tsx';
import { useOffice } from './use-office.ts';

/** The office's own data, once for all forms, beside a page that shows it. */
export default function OfficePage() {
  useDocumentTitle('Cơ quan – Văn Thư');
  const form = useOffice();
  if (form.stored.error && !form.stored.data) return <Failed error={form.stored.error} retry={form.stored.refetch} />;
  if (!form.stored.data) return <Waiting what="Đang mở thông tin cơ quan" />;
  const save = () =>
    form.complete() &&
    form.save.mutate(undefined, {
      onSuccess: () =>
        notifications.show({ color: 'nhan', title: 'Đã lưu', message: 'Văn bản soạn từ nay dùng thông tin này.' }),
    });
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Cơ quan</h1>
          <p className={page.lead}>Điền một lần, mọi biểu mẫu lấy sẵn. Sửa ở đây không đổi văn bản đã làm.</p>
        </div>
      </header>
      <div className={classes.split}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <BodySection form={form} />
          <SignersSection form={form} />
          <RecipientsSection form={form} />
          <Refused form={form} />
          <div className={classes.foot}>
            <Button type="submit" size="md" loading={form.save.isPending} disabled={!form.changed}>
              Lưu
            </Button>
            {form.changed && (
              <Button variant="subtle" size="md" onClick={form.revert}>
                Bỏ thay đổi
              </Button>
            )}
            <span role="status">{form.changed ? 'Có thay đổi chưa lưu' : 'Đã lưu mọi thay đổi'}</span>
          </div>
        </form>
        <Sample draft={form.draft} />
      </div>
    </div>
  );
}
