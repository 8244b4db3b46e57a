import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/Badge.css';
import { Alert, Badge, Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCopy, IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { API, call, send } from '../api/http.ts';
import { templatesQuery } from '../api/queries.ts';
import type { VanthuDocument } from '../api/types.ts';
import { paths } from '../shell/paths.ts';
import { dmy, moment } from '../ui/dates.ts';
import page from '../ui/page.module.css';
import { printPdf } from '../ui/print.ts';
import { Failed, Waiting, wordsOf } from '../ui/states.tsx';
import classes from './documents.module.css';
import { Regeneration } from './regeneration.tsx';
import { isOpen, STATES } from './words.ts';

const Pages = lazy(() => import('../see/pages.tsx'));

/** One document: its pages, its files, where it stands, and what can be done with it. */
export default function DocumentPage({ params: { id = '' } }: { params: { id?: string } }) {
  const client = useQueryClient();
  const key = ['documents', 'one', id];
  const {
    data: document,
    error,
    refetch,
  } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<VanthuDocument>(`${API}/documents/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 700 : false),
  });
  const templates = useQuery(templatesQuery);
  const pdf = useQuery({
    queryKey: [...key, 'pdf', document?.files.pdf?.sha256],
    queryFn: async ({ signal }) =>
      (await send(document!.files.pdf!.href, { accept: 'application/pdf', signal })).blob(),
    enabled: document?.files.pdf !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useDocumentTitle(`${document?.title ?? 'Văn bản'} – Văn Thư`);
  const change = useMutation({
    mutationFn: (what: 'retries' | 'cancellation') => call(`${API}/documents/${id}/${what}`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['documents'] }),
  });
  if (error) return <Failed error={error} retry={refetch} />;
  if (!document) return <Waiting what="Đang mở văn bản" />;
  const { docx, pdf: pdfFile } = document.files;
  const state = STATES[document.status];
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{document.title}</h1>
          <p className={page.lead}>
            <Link href={paths.documents}>Văn bản đã làm</Link>
          </p>
        </div>
      </header>
      <div className={page.split}>
        <section className={`${page.sheet} ${classes.facts}`} aria-label="Thông tin và việc làm được">
          <dl>
            <dt>Trạng thái</dt>
            <dd>
              <Badge role="status" color={state.color} variant="light" tt="none" size="lg">
                {state.name}
              </Badge>
            </dd>
            <dt>Loại</dt>
            <dd>{templates.data?.find((t) => t.id === document.template)?.name ?? document.template}</dd>
            <dt>Ngày văn bản</dt>
            <dd>{dmy(document.ngay) || 'để trống, ghi tay'}</dd>
            <dt>Mẫu năm học</dt>
            <dd>{document.version}</dd>
            <dt>Hoàn tất</dt>
            <dd>{moment(document.createdAt)}</dd>
          </dl>
          {document.error && (
            <Alert color="red" title="Không làm được văn bản này">
              {document.error.detail}
            </Alert>
          )}
          {change.error && (
            <Alert color="red" title={wordsOf(change.error).title}>
              {wordsOf(change.error).detail}
            </Alert>
          )}
          <div className={classes.actions}>
            {docx && (
              <Button component="a" href={docx.href} download leftSection={<IconFileTypeDocx size={20} aria-hidden />}>
                Tải Word
              </Button>
            )}
            {pdfFile && (
              <Button
                component="a"
                href={pdfFile.href}
                download
                variant="default"
                leftSection={<IconFileTypePdf size={20} aria-hidden />}
              >
                Tải PDF
              </Button>
            )}
            {pdf.data && (
              <Button
                variant="default"
                leftSection={<IconPrinter size={20} aria-hidden />}
                onClick={() => printPdf(pdf.data)}
              >
                In
              </Button>
            )}
            <Button
              component={Link}
              href={`${paths.fill(document.template)}?tu=${document.id}`}
              variant="default"
              leftSection={<IconCopy size={20} aria-hidden />}
            >
              Soạn mới từ bản này
            </Button>
            {document.status === 'failed' && (
              <Button loading={change.isPending} onClick={() => change.mutate('retries')}>
                Làm lại
              </Button>
            )}
            {isOpen(document) && (
              <Button variant="default" loading={change.isPending} onClick={() => change.mutate('cancellation')}>
                Hủy
              </Button>
            )}
          </div>
          {document.notes && document.notes.length > 0 && (
            <Alert color="yellow" title="Nên xem lại">
              <ul className={classes.notes}>
                {document.notes.map((note) => (
                  <li key={`${note.code} ${note.message}`}>{note.message}</li>
                ))}
              </ul>
            </Alert>
          )}
          {document.status === 'done' && <Regeneration id={document.id} />}
        </section>
        {pdfFile && (
          <div className={page.pages}>
            {pdf.error ? (
              <Failed error={pdf.error} retry={pdf.refetch} />
            ) : (
              <Suspense fallback={<Waiting what="Đang mở trang" />}>
                <Pages pdf={pdf.data} label={`Các trang của ${document.title}`} />
              </Suspense>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
