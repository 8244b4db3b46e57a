import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/Progress.css';
import { Alert, Button, Checkbox, Progress } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconFileSpreadsheet, IconFileZip, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { API, call } from '../api/http.ts';
import { offline } from '../api/problem.ts';
import type { Batch } from '../api/types.ts';
import { paths } from '../shell/paths.ts';
import page from '../ui/page.module.css';
import { Failed, Waiting, wordsOf } from '../ui/states.tsx';
import classes from './many.module.css';
import { BATCH_STATES } from './words.ts';

const isOpen = ({ status }: Batch) => status === 'queued' || status === 'rendering';

interface BatchDocuments {
  items: { position: number; id: string; title: string; fileName: string; status: Batch['status'] }[];
}

/** How far a batch is, and what came of it. */
export default function BatchPage({ params: { id = '' } }: { params: { id?: string } }) {
  const client = useQueryClient();
  const [twoSided, setTwoSided] = useState(false);
  const {
    data: batch,
    error,
    failureReason,
    isPaused,
    refetch,
  } = useQuery({
    queryKey: ['batch', id],
    queryFn: ({ signal }) => call<Batch>(`${API}/batches/${id}`, { signal }),
    // Also while the service is being started again.
    refetchInterval: ({ state }) => (!state.data || isOpen(state.data) ? 600 : false),
  });
  const documents = useQuery({
    queryKey: ['batch', id, 'documents', batch?.status],
    queryFn: ({ signal }) => call<BatchDocuments>(`${API}/batches/${id}/documents`, { signal }),
    enabled: batch !== undefined && !isOpen(batch),
  });
  const cancel = useMutation({
    mutationFn: () => call(`${API}/batches/${id}/cancellation`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['batch', id] }),
  });
  useDocumentTitle(`${batch?.name ?? 'Lô văn bản'} – Văn Thư`);
  if (error && !batch) return <Failed error={error} retry={refetch} />;
  if (!batch) return <Waiting what="Đang mở" />;
  // Said from the first try that failed on, not only after the last.
  const away = error ?? failureReason ?? (isPaused ? offline() : null);
  const ended = batch.done + batch.failed + batch.cancelled;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{batch.name}</h1>
          <p className={page.lead}>
            <Link href={paths.many}>Nhiều văn bản một lúc</Link>
          </p>
        </div>
      </header>
      <section className={`${page.sheet} ${classes.progress}`} aria-label="Tiến độ">
        <p role="status">
          <strong>{BATCH_STATES[batch.status]}</strong> · {batch.done} trên {batch.total} văn bản
          {batch.failed > 0 && ` · ${batch.failed} không làm được`}
        </p>
        <Progress
          value={batch.total === 0 ? 100 : (100 * ended) / batch.total}
          color={batch.failed > 0 ? 'red' : 'nhan'}
          size="lg"
          radius="xl"
          animated={isOpen(batch)}
          aria-label={`Đã xong ${ended} trên ${batch.total}`}
        />
        {away && (
          <Alert color="yellow" title={wordsOf(away).title}>
            Việc đang làm không mất: Văn Thư làm tiếp khi chạy lại, trang này tự cập nhật.
          </Alert>
        )}
        {isOpen(batch) ? (
          <div className={classes.actions}>
            <span>Có thể đóng trang này; việc vẫn chạy, và có ở mục “Gần đây”.</span>
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              Dừng lại
            </Button>
          </div>
        ) : (
          <div className={classes.actions}>
            {batch.files.zip && (
              <Button component="a" href={batch.files.zip} download leftSection={<IconFileZip size={20} aria-hidden />}>
                Tải tất cả (ZIP)
              </Button>
            )}
            {batch.files.pdf && (
              <Button
                component="a"
                variant="default"
                href={`${batch.files.pdf}${twoSided ? '?haiMat=1' : ''}`}
                download
                leftSection={<IconPrinter size={20} aria-hidden />}
              >
                Một PDF để in
              </Button>
            )}
            {batch.files.xlsx && (
              <Button
                component="a"
                variant="default"
                href={batch.files.xlsx}
                download
                leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
              >
                Bảng kết quả
              </Button>
            )}
            {batch.files.pdf && (
              <Checkbox
                label="In hai mặt: mỗi văn bản bắt đầu ở tờ mới"
                checked={twoSided}
                onChange={(event) => setTwoSided(event.currentTarget.checked)}
              />
            )}
          </div>
        )}
      </section>
      {batch.errors.length > 0 && (
        <Alert color="red" title="Những văn bản không làm được">
          <ul className={classes.rest}>
            {batch.errors.slice(0, 50).map((e) => (
              <li key={e.document}>
                <Link href={paths.document(e.document)}>
                  {e.dong ? `Dòng ${e.dong}` : `Văn bản thứ ${e.position + 1}`}
                </Link>
                : {e.detail}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {documents.data && (
        <ul className={classes.recent} aria-label="Các văn bản">
          {documents.data.items.map((document) => (
            <li key={document.id}>
              <Link href={paths.document(document.id)}>{document.title}</Link>
              <span>{document.fileName}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
