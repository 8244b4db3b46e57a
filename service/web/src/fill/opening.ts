import { API, call } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import { type Office, officeQuery, queryClient, templatesQuery } from '../api/queries.ts';
import type { Template, TemplateVersion } from '../api/types.ts';
import { today } from '../ui/ngay.ts';
import { newest, type RemoteDraft } from './drafts/draft.ts';
import { localDrafts } from './drafts/local-drafts.ts';
import { remoteDrafts } from './drafts/remote-drafts.ts';
import type { Data } from './model/form-store.ts';
import { type Digest, digest } from './model/schema.ts';
import type { JsonSchema } from './model/shape.ts';
import { begun, copied, type Occasion } from './model/start.ts';

/** Everything a form needs before it can be drawn. */
export interface Opened {
  template: Template;
  version: TemplateVersion;
  digest: Digest;
  office: Office | null;
  occasion: Occasion;
  data: Data;
  draft: { id: string; revision: number; unsent: boolean } | undefined;
  /** The draft as the service has it, where this machine and another both went on. */
  theirs: RemoteDraft | undefined;
}

export interface Asked {
  template: string;
  draft: string | undefined;
  /** The document to copy. */
  from: string | undefined;
  version: string | undefined;
  namHoc: string | undefined;
}

export async function open({ template: id, draft, from, ...asked }: Asked, signal: AbortSignal): Promise<Opened> {
  const [templates, office, begunDraft, copy] = await Promise.all([
    queryClient.fetchQuery(templatesQuery),
    // The office's data are a help; a form can do without.
    queryClient.fetchQuery(officeQuery).then(
      ({ data }) => data,
      () => null,
    ),
    draft === undefined ? undefined : restored(draft, signal),
    from === undefined
      ? undefined
      : call<{ data: Data }>(`${API}/documents/${encodeURIComponent(from)}/data`, { signal }),
  ]);
  const template = templates.find((one) => one.id === id);
  if (!template) throw noSuch('Không có mẫu này', 'Mẫu có thể đã đổi tên. Hãy chọn mẫu ở trang đầu.');
  const version = versionOf(template, begunDraft?.version ?? asked.version, asked.namHoc);
  if (!version) {
    throw noSuch(
      'Mẫu này chưa dùng được',
      'Không có phiên bản nào của mẫu cho lúc này. Hãy chọn năm học khác ở trang đầu.',
    );
  }
  const digested = digest(await schemaOf(id, version.version, signal));
  const occasion: Occasion = {
    template: id,
    regime: version.regime,
    effective: version.effective,
    today: today(),
  };
  const start = copy ? copied(digested.shape, copy.data) : {};
  return {
    template,
    version,
    digest: digested,
    office,
    occasion,
    data: begunDraft?.data ?? begun(digested.shape, start, office, occasion),
    draft: begunDraft && { id: begunDraft.id, revision: begunDraft.revision, unsent: begunDraft.unsent },
    theirs: begunDraft?.theirs,
  };
}

export const schemaOf = (template: string, version: string, signal: AbortSignal) =>
  queryClient.fetchQuery({
    queryKey: ['schema', template, version],
    queryFn: () => call<JsonSchema>(`${API}/templates/${template}/versions/${version}/schema`, { signal }),
    staleTime: 300_000,
  });

/** A draft as it goes on: of this machine or of the service, whichever has more. */
export async function restored(id: string, signal: AbortSignal) {
  const [local, remote] = await Promise.allSettled([localDrafts.get(id), remoteDrafts.get(id, signal)]);
  const mine = local.status === 'fulfilled' ? local.value : undefined;
  // Without the service this machine's own goes on; without either there is nothing to go on from.
  if (remote.status === 'rejected' && !mine) throw remote.reason;
  const found = newest(mine, remote.status === 'fulfilled' ? remote.value : undefined);
  switch (found.from) {
    case 'none':
      throw noSuch(
        'Không còn bản nháp này',
        'Văn bản đã làm xong, hoặc bản nháp đã bị xóa. Hãy xem ở “Văn bản đã làm” hoặc soạn bản mới.',
      );
    case 'both':
      return { ...found.local, theirs: found.remote, unsent: false };
    case 'local':
      // While the service is away nobody knows what it has: it is asked again until it answers.
      return { ...found.draft, theirs: undefined, unsent: !found.draft.sent || remote.status === 'rejected' };
    default:
      return { ...found.draft, theirs: undefined, unsent: false };
  }
}

/** The version that is asked for, of a school year, or in force. */
export function versionOf(template: Template, version?: string, namHoc?: string): TemplateVersion | undefined {
  const wanted = version ?? (namHoc === undefined ? (template.inForce ?? undefined) : undefined);
  const usable = template.versions.filter(({ altered }) => !altered);
  if (wanted !== undefined) return usable.find((one) => one.version === wanted);
  // Named after the school year, else the one in force when it began.
  const named = usable.find((one) => one.version === namHoc || one.version.startsWith(`${namHoc}.`));
  const begins = `${namHoc?.slice(0, 4)}-09-05`;
  return named ?? usable.find(({ effective: { from, to } }) => from <= begins && (to === null || begins <= to));
}

const noSuch = (title: string, detail: string) => new Problem(404, { code: 'NOT_HERE', title, detail });
