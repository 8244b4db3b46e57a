import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { API, call } from '../api/http.ts';
import { type Draft, draftsQuery } from '../api/queries.ts';
import type { Template } from '../api/types.ts';
import type { LocalDraft } from '../fill/drafts/draft.ts';
import { localDrafts } from '../fill/drafts/local-drafts.ts';
import { paths } from '../shell/paths.ts';
import { moment } from '../ui/dates.ts';
import classes from './drafts.module.css';

const FEW = 3;

/** Drafts of this browser that the service does not have in their present state. */
const hereQuery = queryOptions({
  queryKey: [...draftsQuery.queryKey, 'here'],
  queryFn: async () => (await localDrafts.all()).filter((d) => !d.sent).map(draftOf),
  staleTime: 0,
});

const draftOf = ({ id, kind = 'document', template, version, title, revision, changedAt }: LocalDraft): Draft => ({
  id,
  kind,
  template,
  version,
  title,
  revision,
  updatedAt: new Date(changedAt).toISOString(),
});

/** What was begun and not finished; nothing where there is none. */
export function Drafts({ templates }: { templates: readonly Template[] }) {
  const { data = [] } = useQuery(draftsQuery);
  const local = useQuery(hereQuery);
  const [all, setAll] = useState(false);
  const id = useId();
  // What could not be sent yet is in this browser only, and no less begun.
  const onlyHere = (local.data ?? []).filter((d) => !data.some((sent) => sent.id === d.id));
  const drafts = [...onlyHere, ...data.filter((d) => d.kind !== 'batch')].sort((a, b) =>
    b.updatedAt.localeCompare(a.updatedAt),
  );
  if (drafts.length === 0) return null;
  return (
    <section className={classes.drafts} aria-labelledby={id}>
      <h2 id={id}>Đang soạn dở</h2>
      <ul>
        {(all ? drafts : drafts.slice(0, FEW)).map((draft) => (
          <DraftLine key={draft.id} draft={draft} name={nameOf(draft, templates)} />
        ))}
      </ul>
      {drafts.length > FEW && (
        <Button variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Thu gọn' : `Xem cả ${drafts.length} bản nháp`}
        </Button>
      )}
    </section>
  );
}

const nameOf = ({ kind, template }: Draft, templates: readonly Template[]) =>
  kind === 'bo-ho-so' ? 'Bộ hồ sơ khen thưởng' : templates.find((t) => t.id === template)?.name;

function DraftLine({ draft, name = draft.template }: { draft: Draft; name?: string | undefined }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => {
      await call(`${API}/drafts/${draft.id}`, { method: 'DELETE' });
      await localDrafts.remove(draft.id);
    },
    onSettled: () => client.invalidateQueries({ queryKey: draftsQuery.queryKey }),
    onError: () =>
      notifications.show({ color: 'red', title: 'Chưa xóa được bản nháp', message: 'Hãy thử lại sau ít phút.' }),
  });
  const title = draft.title || `${name} chưa có trích yếu`;
  return (
    <li className={classes.line}>
      <Link href={draft.kind === 'bo-ho-so' ? paths.setDraft(draft.id) : paths.draft(draft.template, draft.id)}>
        <span className={classes.title}>{title}</span>
        <span className={classes.when}>
          {name} · sửa {moment(draft.updatedAt)}
        </span>
      </Link>
      <Tooltip label="Xóa bản nháp">
        <ActionIcon
          size={40}
          aria-label={`Xóa bản nháp: ${title}`}
          loading={remove.isPending}
          onClick={() => window.confirm(`Xóa hẳn bản nháp “${title}”?`) && remove.mutate()}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
