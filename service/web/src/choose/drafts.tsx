import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { type Draft, draftsQuery } from '../api/queries.ts';
import type { Template } from '../api/types.ts';
import type { LocalDraft } from '../fill/drafts/draft.ts';
import { localDrafts } from '../fill/drafts/local-drafts.ts';
import { remoteDrafts } from '../fill/drafts/remote-drafts.ts';
import { paths } from '../shell/paths.ts';
import { moment } from '../ui/dates.ts';
import { focusLeft } from '../ui/focus-left.ts';
import { newId } from '../ui/ids.ts';
import { tellUndo } from '../ui/tell-undo.tsx';
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

/** Deletes a draft here and on the service; the answer begins it anew, as it was: a deleted id stays deleted. */
async function taken(id: string): Promise<() => Promise<void>> {
  const [local, remote] = await Promise.all([localDrafts.get(id).catch(() => undefined), remoteDrafts.get(id)]);
  await remoteDrafts.remove(id);
  await localDrafts.remove(id);
  return async () => {
    const content = local && !local.sent ? local : (remote ?? local);
    if (!content) return;
    const { kind = 'document', template, version, title, data } = content;
    const again = { kind, template, version, title, data };
    const kept = { id: newId(), ...again, changedAt: Date.now() };
    // First on this machine: that goes well whatever the connection does, and is sent when it is opened.
    await localDrafts.put({ ...kept, revision: 0, sent: false });
    const { revision } = await remoteDrafts.put(kept.id, 0, again);
    await localDrafts.put({ ...kept, revision, sent: true });
  };
}

function DraftLine({ draft, name = draft.template }: { draft: Draft; name?: string | undefined }) {
  const client = useQueryClient();
  const title = draft.title || `${name} chưa có trích yếu`;
  const remove = useMutation({
    mutationFn: () => taken(draft.id),
    onSuccess: (giveBack) =>
      tellUndo(`Đã xóa bản nháp “${title}”.`, () =>
        giveBack()
          // What could not be sent stands on this machine, and in the list.
          .catch(() => undefined)
          .then(() => client.invalidateQueries({ queryKey: draftsQuery.queryKey })),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      focusLeft(() => document.querySelector<HTMLElement>(`.${classes.line} a`) ?? document.querySelector('main'));
    },
    onError: () =>
      notifications.show({ color: 'red', title: 'Chưa xóa được bản nháp', message: 'Hãy thử lại sau ít phút.' }),
  });
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
          onClick={() => remove.mutate()}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
