import { useDocumentTitle } from '@mantine/hooks';
import { IconFolders } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'wouter';
import { API, call } from '../api/http.ts';
import { templatesQuery } from '../api/queries.ts';
import type { Batch } from '../api/types.ts';
import { kindsOf, yearInForce } from '../choose/kinds.ts';
import { paths } from '../shell/paths.ts';
import { moment } from '../ui/dates.ts';
import page from '../ui/page.module.css';
import { Failed, Waiting } from '../ui/states.tsx';
import classes from './many.module.css';
import { useRecentBatches } from './recent.ts';
import { BATCH_STATES } from './words.ts';

/** Which many documents are they to be? Kinds that people make for each person stand first. */
const FIRST = ['dang-ky', 'giay-khen', 'bao-cao-thanh-tich-ca-nhan', 'giay-moi'];

export default function ManyPage() {
  useDocumentTitle('Nhiều văn bản một lúc – Văn Thư');
  const templates = useQuery(templatesQuery);
  const id = useId();
  if (templates.error) return <Failed error={templates.error} retry={templates.refetch} />;
  if (!templates.data) return <Waiting what="Đang lấy danh sách mẫu" />;
  const rank = (kind: string) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  const kinds = kindsOf(templates.data, yearInForce(templates.data)).sort((a, b) => rank(a.id) - rank(b.id));
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Nhiều văn bản một lúc</h1>
          <p className={page.lead}>
            Điền một bảng Excel, mỗi dòng một văn bản. Văn Thư đọc bảng, chỉ chỗ cần sửa, rồi làm ra tất cả.
          </p>
        </div>
      </header>
      <Link href={paths.set} className={classes.set}>
        <IconFolders size={30} stroke={1.5} aria-hidden />
        <span>
          <strong>Bộ hồ sơ khen thưởng</strong>
          <span>
            Nhập người và kết quả một lần; tờ trình, danh sách, biên bản, báo cáo thành tích khớp nhau từng con số.
          </span>
        </span>
      </Link>
      <section aria-labelledby={id} className={classes.choice}>
        <h2 id={id}>Từ một bảng Excel</h2>
        <ul className={classes.kinds}>
          {kinds.map((kind) => (
            <li key={kind.id}>
              <Link href={paths.manyOf(kind.id)}>{kind.name}</Link>
            </li>
          ))}
        </ul>
      </section>
      <Recent />
    </div>
  );
}

function Recent() {
  const { ids } = useRecentBatches();
  const head = useId();
  const batches = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['batch', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => call<Batch>(`${API}/batches/${id}`, { signal }),
      retry: false,
    })),
  });
  const found = batches.flatMap(({ data }) => data ?? []);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby={head} className={classes.choice}>
      <h2 id={head}>Gần đây</h2>
      <ul className={classes.recent}>
        {found.map((batch) => (
          <li key={batch.id}>
            <Link href={paths.batch(batch.id)}>{batch.name}</Link>
            <span>
              {BATCH_STATES[batch.status]} · {batch.done}/{batch.total} · {moment(batch.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
