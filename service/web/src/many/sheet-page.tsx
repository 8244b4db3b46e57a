import '@mantine/core/styles/Alert.css';
import { Alert, Button } from '@mantine/core';
import { useDebouncedCallback, useDocumentTitle } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { API } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import { officeQuery, templatesQuery } from '../api/queries.ts';
import { NotFound } from '../shell/not-found.tsx';
import { paths } from '../shell/paths.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import page from '../ui/page.module.css';
import { Failed, Waiting, wordsOf } from '../ui/states.tsx';
import { type BatchCheck, checkRows, type Heads, makeRows, readSheet } from './check.ts';
import { ColumnHeads } from './column-heads.tsx';
import { commonOf } from './common.ts';
import { CommonFields } from './common-fields.tsx';
import { Grid } from './grid.tsx';
import { keep, keptOf } from './kept.ts';
import classes from './many.module.css';
import { useRecentBatches } from './recent.ts';
import { byCell, type Row, withValue, wrongInAll } from './rows.ts';

const LIMIT_MIB = 20;
/** Until it is tried again where the service was away, in ms. */
const AGAIN = 2_000;

/** One kind of document from one sheet: read, mended in place, made. */
export default function SheetPage({ params: { template = '' } }: { params: { template?: string } }) {
  const templates = useQuery(templatesQuery);
  const office = useQuery(officeQuery);
  const kind = templates.data?.find((t) => t.id === template);
  useDocumentTitle(`${kind?.name ?? 'Nhiều văn bản'} – Văn Thư`);
  if (templates.error) return <Failed error={templates.error} retry={templates.refetch} />;
  if (!templates.data || office.isPending) return <Waiting what="Đang mở trang" />;
  if (!kind?.inForce) return <NotFound />;
  return <Sheet key={kind.id} template={kind.id} name={kind.name} version={kind.inForce} office={office.data?.data} />;
}

interface SheetProps {
  template: string;
  name: string;
  version: string;
  office: Parameters<typeof commonOf>[0];
}

function Sheet({ template, name, version, office }: SheetProps) {
  const [, go] = useLocation();
  const recent = useRecentBatches();
  const [fileName, setFileName] = useState('');
  const [rows, setRows] = useState<Row[]>();
  const [common, setCommon] = useState<Record<string, unknown>>({});
  const [check, setCheck] = useState<BatchCheck>();
  const [refused, setRefused] = useState<{ title: string; detail: string }>();
  const [restored, setRestored] = useState(false);
  const [reading, setReading] = useState(0);
  const [file, setFile] = useState<File>();
  const [heads, setHeads] = useState<Heads>({});
  const checking = useRef<AbortController>(undefined);
  /** One order, however often it is sent. */
  const order = useRef(crypto.randomUUID());

  const take = (found: BatchCheck) => {
    setCheck(found);
    setRefused(undefined);
  };
  const again = async (next: Row[], shared: Record<string, unknown>) => {
    checking.current?.abort();
    checking.current = new AbortController();
    const { signal } = checking.current;
    try {
      const found = await checkRows({ template, version, common: shared, items: next.map((row) => row.data) }, signal);
      // Which columns the sheet had, and which of them nobody knows, only its reading said.
      setCheck((before) => (before ? { ...found, columns: before.columns, unknown: before.unknown } : found));
      setRefused(undefined);
    } catch (error) {
      if (signal.aborted) return;
      setRefused(wordsOf(error));
      if (!(error instanceof Problem && error.passing)) return;
      const later = setTimeout(() => void again(next, shared), AGAIN);
      signal.addEventListener('abort', () => clearTimeout(later));
    }
  };
  const recheck = useDebouncedCallback(again, 400);
  const change = (next: Row[], shared: Record<string, unknown>) => {
    setRows(next);
    setCommon(shared);
    order.current = crypto.randomUUID();
    void keep(template, { fileName, version, rows: next, common: shared, savedAt: new Date().toISOString() });
    recheck(next, shared);
  };

  // Once, when the page opens.
  useEffect(() => {
    void keptOf(template).then((kept) => {
      if (!kept || kept.version !== version) return;
      setFileName(kept.fileName);
      setRows(kept.rows);
      setCommon(kept.common);
      setRestored(true);
      void again(kept.rows, kept.common);
    });
    return () => checking.current?.abort();
  }, []);

  const read = useMutation<BatchCheck, Problem, { file: File; heads: Heads }>({
    mutationFn: async (sheet) => {
      const first = await readSheet({ template, version, common: {}, ...sheet });
      const fields = new Set(first.columns.map((c) => c.path.split('/')[1] ?? ''));
      const shared = commonOf(office, fields);
      const items = first.items.map(({ data }) => data);
      const checked = items.length > 0 ? await checkRows({ template, version, common: shared, items }) : first;
      // What the sheet itself said of its cells (a date that could be two dates) is known only from its reading.
      return { ...checked, items: first.items, unknown: first.unknown, columns: first.columns, common: shared };
    },
    onMutate: () => setRestored(false),
    onSuccess: (found, { file }) => {
      setFileName(file.name);
      setReading(reading + 1);
      setRows(found.items);
      setCommon(found.common);
      take(found);
      order.current = crypto.randomUUID();
      void keep(template, {
        fileName: file.name,
        version,
        rows: found.items,
        common: found.common,
        savedAt: new Date().toISOString(),
      });
    },
    onError: (error) => setRefused(wordsOf(error)),
  });
  const make = useMutation({
    mutationFn: () =>
      makeRows({ template, version, common, items: (rows ?? []).map((row) => row.data) }, order.current),
    // One key, one batch: it may be sent again.
    retry: (count, error) => error instanceof Problem && error.passing && count < 6,
    retryDelay: AGAIN,
    onSuccess: async (batch) => {
      await keep(template, undefined);
      recent.add(batch.id);
      go(paths.batch(batch.id));
    },
    onError: (error) => setRefused(wordsOf(error)),
  });
  const choose = (chosen: File) => {
    const wrong = refusal(chosen);
    if (wrong) setRefused(wrong);
    else {
      setFile(chosen);
      setHeads({});
      read.mutate({ file: chosen, heads: {} });
    }
  };
  const problems = useMemo(() => byCell(check?.errors ?? [], check?.columns ?? []), [check]);
  const shared = useMemo(
    () => wrongInAll(rows?.length ?? 0, problems.cells, check?.columns ?? []),
    [rows, problems, check],
  );
  const wrong = (check?.errors.length ?? 0) + (check?.unknown.length ?? 0);
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{name}: nhiều văn bản từ Excel</h1>
          <p className={page.lead}>
            <Link href={paths.many}>Nhiều văn bản một lúc</Link>
          </p>
        </div>
        <Button
          component="a"
          variant="default"
          href={`${API}/templates/${template}/versions/${version}/sheet`}
          download
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          Tải bảng mẫu
        </Button>
      </header>
      {!rows && (
        <ol className={classes.steps}>
          <li>Tải bảng mẫu về, mở bằng Excel: mỗi cột một mục, có sẵn lời nhắc và danh sách chọn.</li>
          <li>Điền mỗi dòng một văn bản. Cơ quan, người ký giống nhau thì không cần điền.</li>
          <li>Lưu lại rồi thả tệp vào đây.</li>
        </ol>
      )}
      <FileDrop
        title={rows ? 'Đọc tệp khác' : 'Thả bảng Excel vào đây, hoặc bấm để chọn'}
        hint={fileName || `Excel (.xlsx) hoặc CSV, tối đa ${LIMIT_MIB} MB`}
        accept=".xlsx,.csv"
        compact={rows !== undefined}
        disabled={read.isPending || make.isPending}
        onFile={choose}
      />
      {read.isPending && <Waiting what="Đang đọc bảng" />}
      {restored && (
        <Alert color="nhan" title="Đã mở lại bảng đang làm dở">
          Những chỗ bạn đã sửa trong trang này vẫn còn. Muốn bắt đầu lại thì thả tệp khác.
        </Alert>
      )}
      {refused && (
        <Alert color="red" title={refused.title} role="alert">
          {refused.detail}
        </Alert>
      )}
      {check && file && check.unknown.length > 0 && (
        <ColumnHeads
          key={check.unknown.join()}
          unknown={check.unknown}
          columns={check.columns}
          busy={read.isPending}
          onDecided={(said) => {
            const all = { ...heads, ...said };
            setHeads(all);
            read.mutate({ file, heads: all });
          }}
        />
      )}
      {rows && check && (
        <>
          <CommonFields
            columns={check.columns}
            common={common}
            needed={shared}
            problems={problems.common}
            onChange={(path, value) => change(rows, withValue(common, path, value))}
          />
          {problems.rest.length > 0 && (
            <Alert color="red" title="Cần xem lại">
              <ul className={classes.rest}>
                {problems.rest.map((p) => (
                  <li key={`${p.path} ${p.code}`}>{p.message}</li>
                ))}
              </ul>
            </Alert>
          )}
          <Grid
            key={reading}
            rows={rows}
            columns={check.columns}
            cells={problems.cells}
            onChange={(index, path, value) =>
              change(
                rows.map((row, i) => (i === index ? { ...row, data: withValue(row.data, path, value) } : row)),
                common,
              )
            }
            onRemove={(index) =>
              change(
                rows.filter((_, i) => i !== index),
                common,
              )
            }
          />
          <div className={classes.foot}>
            <Button
              size="md"
              disabled={wrong > 0 || rows.length === 0}
              loading={make.isPending}
              onClick={() => make.mutate()}
            >
              Làm {rows.length} văn bản
            </Button>
            <span role="status">
              {wrong > 0 ? `Còn ${wrong} chỗ cần sửa` : `${rows.length} dòng, không có chỗ nào cần sửa`}
            </span>
          </div>
        </>
      )}
    </div>
  );
}

function refusal(file: File): { title: string; detail: string } | undefined {
  if (/\.xls$/i.test(file.name))
    return {
      title: 'Tệp .xls là dạng Excel cũ',
      detail: 'Hãy mở bằng Excel, chọn “Lưu thành” (Save As) dạng .xlsx, rồi thả lại.',
    };
  if (file.size > LIMIT_MIB * 1024 * 1024)
    return {
      title: `“${file.name}” lớn ${Math.ceil(file.size / 1024 / 1024)} MB`,
      detail: `Tối đa là ${LIMIT_MIB} MB. Bảng chữ không lớn như vậy: thường là do ảnh dán trong bảng. Hãy xóa ảnh, hoặc chép các dòng cần làm sang bảng mẫu mới. Những gì đang mở ở đây vẫn còn nguyên.`,
    };
  return undefined;
}
