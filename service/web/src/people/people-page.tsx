import '@mantine/core/styles/Alert.css';
import { ActionIcon, Button, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet, IconPencil, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { API, call } from '../api/http.ts';
import { focusLeft } from '../ui/focus-left.ts';
import page from '../ui/page.module.css';
import { Empty, Failed, Waiting, wordsOf } from '../ui/states.tsx';
import { tellUndo } from '../ui/tell-undo.tsx';
import { ImportPeople } from './import-people.tsx';
import classes from './people.module.css';
import { type Person, peopleQuery } from './people.ts';
import { PersonForm } from './person-form.tsx';

/** The people whom documents name, kept once, from Excel or one by one. */
export default function PeoplePage() {
  useDocumentTitle('Danh sách người – Văn Thư');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const people = useInfiniteQuery(peopleQuery(q));
  const [edited, setEdited] = useState<Person | 'new'>();
  const [importing, setImporting] = useState(false);
  const client = useQueryClient();
  const table = useRef<HTMLDivElement>(null);
  const remove = useMutation({
    mutationFn: (person: Person) => call(`${API}/people/${person.id}`, { method: 'DELETE' }),
    onSuccess: (_, person) => tellUndo(`Đã xóa ${person.hoTen} khỏi danh sách.`, () => giveBack.mutate(person)),
    onSettled: async (_, __, person) => {
      const index = items.findIndex(({ id }) => id === person.id);
      await client.invalidateQueries({ queryKey: ['people'] });
      focusLeft(() => {
        const buttons = table.current?.querySelectorAll<HTMLElement>('td button:last-of-type');
        return buttons?.[Math.min(index, buttons.length - 1)] ?? document.querySelector<HTMLElement>('#them-nguoi');
      });
    },
    onError: (error) => notifications.show({ color: 'red', ...messageOf(error) }),
  });
  const giveBack = useMutation({
    mutationFn: ({ id: _, ...person }: Person) => call(`${API}/people`, { method: 'POST', body: person }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
    onError: (error) => notifications.show({ color: 'red', ...messageOf(error) }),
  });
  const items = people.data?.pages.flatMap((p) => p.items) ?? [];
  const total = people.data?.pages[0]?.total ?? 0;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Danh sách người</h1>
          <p className={page.lead}>Những người hay có tên trong văn bản. Khi soạn, gõ vài chữ là chọn được.</p>
        </div>
        <div className={page.tools}>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            Nhập từ Excel
          </Button>
          <Button id="them-nguoi" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
            Thêm người
          </Button>
        </div>
      </header>
      {(total > 0 || q !== '') && (
        <search className={page.tools}>
          <TextInput
            className={classes.search}
            label="Tìm"
            type="search"
            placeholder="tên, chức vụ, đơn vị; có dấu hay không đều được"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <span role="status" className={classes.total}>
            {total} người
          </span>
        </search>
      )}
      {people.error && !people.data && <Failed error={people.error} retry={people.refetch} />}
      {people.isPending && <Waiting what="Đang mở danh sách" />}
      {people.data && items.length === 0 && (
        <Empty title={q === '' ? 'Chưa có ai trong danh sách' : 'Không có ai khớp'}>
          {q === '' ? (
            <p>Có sẵn danh sách trong Excel? Bấm “Nhập từ Excel”. Hoặc thêm từng người.</p>
          ) : (
            <p>Hãy gõ ngắn hơn, ví dụ chỉ tên.</p>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <div className={classes.table} ref={table}>
          <table>
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Năm sinh</th>
                <th scope="col">Chức vụ</th>
                <th scope="col">Đơn vị</th>
                <th scope="col">
                  <VisuallyHidden>Việc làm được</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((person) => (
                <tr key={person.id}>
                  <th scope="row">{[person.danhXung, person.hoTen].filter(Boolean).join(' ')}</th>
                  <td>{person.namSinh}</td>
                  <td>{person.chucVu}</td>
                  <td>{person.donVi}</td>
                  <td className={classes.actions}>
                    <Tooltip label="Sửa">
                      <ActionIcon size={40} aria-label={`Sửa ${person.hoTen}`} onClick={() => setEdited(person)}>
                        <IconPencil size={18} />
                      </ActionIcon>
                    </Tooltip>
                    <Tooltip label="Xóa khỏi danh sách">
                      <ActionIcon
                        size={40}
                        aria-label={`Xóa ${person.hoTen} khỏi danh sách`}
                        onClick={() => remove.mutate(person)}
                      >
                        <IconTrash size={18} />
                      </ActionIcon>
                    </Tooltip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {people.hasNextPage && (
        <Button variant="default" loading={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
      {edited && <PersonForm person={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {importing && <ImportPeople onClose={() => setImporting(false)} />}
    </div>
  );
}

function messageOf(error: unknown) {
  const { title, detail } = wordsOf(error);
  return { title, message: detail };
}
