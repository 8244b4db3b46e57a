import { Button, Select, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { officeQuery, templatesQuery } from '../api/queries.ts';
import page from '../ui/page.module.css';
import { Empty, Failed, Waiting } from '../ui/states.tsx';
import classes from './choose-page.module.css';
import { Drafts } from './drafts.tsx';
import { useFavourites } from './favourites.ts';
import { KindCard } from './kind-card.tsx';
import { found, GROUPS, type Kind, kindsOf, schoolYears, yearInForce } from './kinds.ts';

/** The first page: which document is it to be? */
export default function ChoosePage() {
  useDocumentTitle('Văn Thư');
  const templates = useQuery(templatesQuery);
  const office = useQuery(officeQuery);
  const favourites = useFavourites();
  const [typed, setTyped] = useState('');
  const [chosenYear, setYear] = useState<string | null>(null);
  if (templates.error) return <Failed error={templates.error} retry={templates.refetch} />;
  if (!templates.data) return <Waiting what="Đang lấy danh sách mẫu" />;

  const now = yearInForce(templates.data);
  const year = chosenYear ?? now ?? schoolYears(templates.data)[0];
  const kinds = found(kindsOf(templates.data, year), typed);
  const byId = (ids: readonly string[]) => ids.flatMap((id) => kinds.find((k) => k.id === id) ?? []);
  const near = byId([...new Set([...favourites.pinned, ...favourites.recent])]);
  const name = office.data?.data?.coQuan.banHanh;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Hôm nay soạn văn bản gì?</h1>
          {name && <p className={page.lead}>{name}</p>}
        </div>
        <div className={page.tools}>
          <TextInput
            className={classes.search}
            label="Tìm mẫu"
            placeholder="ví dụ: to trinh khen thuong"
            type="search"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Select
            className={classes.year}
            label="Năm học"
            data={schoolYears(templates.data).map((y) => ({
              value: y,
              label: y === now ? `${y.replace('-', '–')} (đang dùng)` : y.replace('-', '–'),
            }))}
            value={year ?? null}
            onChange={setYear}
          />
        </div>
      </header>
      {typed === '' && <Drafts templates={templates.data} />}
      {kinds.length === 0 && (
        <Empty title="Chưa có mẫu nào khớp">
          <p>Hãy gõ ngắn hơn, có dấu hay không dấu đều được.</p>
          <Button variant="default" onClick={() => setTyped('')}>
            Xem mọi mẫu
          </Button>
        </Empty>
      )}
      {near.length > 0 && <Group name="Hay dùng" kinds={near} {...{ favourites, year, now }} />}
      {GROUPS.map(({ id, name }) => (
        <Group key={id} name={name} kinds={kinds.filter((k) => k.nhom.includes(id))} {...{ favourites, year, now }} />
      ))}
    </div>
  );
}

interface GroupProps {
  name: string;
  kinds: readonly Kind[];
  favourites: ReturnType<typeof useFavourites>;
  year: string | undefined;
  now: string | undefined;
}

function Group({ name, kinds, favourites, year, now }: GroupProps) {
  const id = useId();
  if (kinds.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className={classes.cards}>
        {kinds.map((kind) => (
          <KindCard
            key={kind.id}
            kind={kind}
            year={year === now ? undefined : year}
            pinned={favourites.pinned.includes(kind.id)}
            onPin={() => favourites.pin(kind.id)}
            onUse={() => favourites.used(kind.id)}
          />
        ))}
      </ul>
    </section>
  );
}
