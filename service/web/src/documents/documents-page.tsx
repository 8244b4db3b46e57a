import '@mantine/core/styles/Badge.css';
import { Badge, Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { API, call } from '../api/http.ts';
import { templatesQuery } from '../api/queries.ts';
import type { VanthuDocument } from '../api/types.ts';
import { schoolYears } from '../choose/kinds.ts';
import { paths } from '../shell/paths.ts';
import { dmy, moment } from '../ui/dates.ts';
import { DayBox } from '../ui/day-box.tsx';
import page from '../ui/page.module.css';
import { Empty, Failed, Waiting } from '../ui/states.tsx';
import classes from './documents.module.css';
import { isOpen, STATES } from './words.ts';

const FILTERS = ['q', 'template', 'namHoc', 'status', 'from', 'to'] as const;
type Filter = (typeof FILTERS)[number];

interface DocumentList {
  items: VanthuDocument[];
  next?: string;
}

/** Every document that was made, newest first; the filters stand in the address, so that a list can be kept. */
export default function DocumentsPage() {
  useDocumentTitle('Văn bản đã làm – Văn Thư');
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [filtering, setFiltering] = useState(false);
  const templates = useQuery(templatesQuery);
  const value = (name: Filter) => (name === 'q' ? q : (params.get(name) ?? ''));
  const set = (name: Filter, to: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (to) after.set(name, to);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  useEffect(() => {
    if (q !== (params.get('q') ?? '')) set('q', q);
  }, [q]);
  const asked = new URLSearchParams(FILTERS.flatMap((name) => (value(name) ? [[name, value(name)]] : [])));
  const documents = useInfiniteQuery({
    queryKey: ['documents', asked.toString()],
    queryFn: ({ pageParam, signal }) =>
      call<DocumentList>(
        `${API}/documents?${new URLSearchParams([...asked, ...(pageParam ? [['cursor', pageParam]] : [])])}`,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    // Those on their way change by themselves.
    refetchInterval: ({ state }) => (state.data?.pages.some((p) => p.items.some(isOpen)) ? 1_500 : false),
  });
  const items = documents.data?.pages.flatMap((p) => p.items) ?? [];
  const filtered = [...asked].length > 0;
  const narrowed = FILTERS.filter((name) => name !== 'q' && value(name)).length;
  const clear = () => {
    setTyped('');
    setParams(new URLSearchParams(), { replace: true });
  };
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Văn bản đã làm</h1>
          <p className={page.lead}>Mở lại, tải về, in, hoặc lấy một văn bản cũ làm mẫu cho văn bản mới.</p>
        </div>
      </header>
      <search className={page.tools}>
        <TextInput
          className={classes.search}
          label="Tìm"
          type="search"
          placeholder="số, trích yếu, tên người, nơi nhận …"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          className={classes.toggle}
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          aria-expanded={filtering}
          onClick={() => setFiltering(!filtering)}
        >
          {narrowed > 0 ? `Lọc (${narrowed})` : 'Lọc'}
        </Button>
        <div className={classes.filters} data-open={filtering}>
          <Select
            label="Loại"
            placeholder="Mọi loại"
            clearable
            searchable
            clearButtonProps={{ 'aria-label': 'Bỏ chọn loại' }}
            data={(templates.data ?? []).map((t) => ({ value: t.id, label: t.name }))}
            value={value('template') || null}
            onChange={(to) => set('template', to)}
          />
          <Select
            label="Năm học"
            placeholder="Mọi năm"
            clearable
            clearButtonProps={{ 'aria-label': 'Bỏ chọn năm học' }}
            data={schoolYears(templates.data ?? [])}
            value={value('namHoc') || null}
            onChange={(to) => set('namHoc', to)}
          />
          <Select
            label="Trạng thái"
            placeholder="Mọi trạng thái"
            clearable
            clearButtonProps={{ 'aria-label': 'Bỏ chọn trạng thái' }}
            data={Object.entries(STATES).map(([state, { name }]) => ({ value: state, label: name }))}
            value={value('status') || null}
            onChange={(to) => set('status', to)}
          />
          <DayBox label="Từ ngày" value={value('from')} onChange={(day) => set('from', day)} />
          <DayBox label="Đến ngày" value={value('to')} onChange={(day) => set('to', day)} />
        </div>
      </search>
      {documents.error && !documents.data && <Failed error={documents.error} retry={documents.refetch} />}
      {documents.isPending && <Waiting what="Đang tìm" />}
      {documents.data && items.length === 0 && (
        <Empty title={filtered ? 'Không có văn bản nào khớp' : 'Chưa có văn bản nào'}>
          <p>
            {filtered
              ? 'Hãy bỏ bớt điều kiện, hoặc gõ ít chữ hơn.'
              : 'Văn bản bạn làm xong sẽ nằm ở đây, tìm lại lúc nào cũng được.'}
          </p>
          {filtered ? (
            <Button variant="default" onClick={clear}>
              Bỏ mọi điều kiện
            </Button>
          ) : (
            <Button component={Link} href={paths.choose}>
              Soạn văn bản đầu tiên
            </Button>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.list} aria-busy={documents.isPlaceholderData}>
          {items.map((document) => (
            <li key={document.id}>
              <Link href={paths.document(document.id)} className={classes.line}>
                <span className={classes.title}>{document.title}</span>
                <Badge
                  color={STATES[document.status].color}
                  variant="light"
                  tt="none"
                  size="lg"
                  className={classes.state}
                >
                  {STATES[document.status].name}
                </Badge>
                <span className={classes.more}>
                  {templates.data?.find((t) => t.id === document.template)?.name ?? document.template}
                  {document.ngay ? ` · ngày ${dmy(document.ngay)}` : ' · chưa ghi ngày'} · làm{' '}
                  {moment(document.createdAt)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {documents.hasNextPage && (
        <Button
          variant="default"
          className={classes.next}
          loading={documents.isFetchingNextPage}
          onClick={() => documents.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </div>
  );
}
