import { Problem } from '../api/problem.ts';
import { type Office, officeQuery, queryClient, templatesQuery } from '../api/queries.ts';
import type { Template } from '../api/types.ts';
import type { RemoteDraft } from '../fill/drafts/draft.ts';
import type { Data } from '../fill/model/form-store.ts';
import { digest } from '../fill/model/schema.ts';
import type { Occasion } from '../fill/model/start.ts';
import { restored, schemaOf, versionOf } from '../fill/opening.ts';
import { today } from '../ui/ngay.ts';
import { FORMS, type Part, type SetForms, setForms } from './model/forms.ts';
import { begunSet } from './model/start.ts';
import { yearOf } from './model/year.ts';

/** The forms of one school year. */
export interface YearForms extends SetForms {
  namHoc: string;
  occasions: Record<Part, Occasion>;
  versions: Record<Part, string>;
  templates: readonly Template[];
}

export interface OpenedSet {
  office: Office | null;
  forms: YearForms;
  data: Data;
  draft: { id: string; revision: number; unsent: boolean } | undefined;
  theirs: RemoteDraft | undefined;
}

export async function formsOf(namHoc: string, signal: AbortSignal): Promise<YearForms> {
  const templates = await queryClient.fetchQuery(templatesQuery);
  const parts = await Promise.all(
    (Object.keys(FORMS) as Part[]).map(async (part) => {
      const template = templates.find(({ id }) => id === FORMS[part]);
      const version = template && versionOf(template, undefined, namHoc);
      if (!version) {
        throw new Problem(404, {
          code: 'NOT_HERE',
          title: `Chưa có mẫu cho năm học ${namHoc}`,
          detail: `Mẫu “${template?.name ?? FORMS[part]}” không có phiên bản nào dùng cho năm học này. Hãy chọn năm học khác.`,
        });
      }
      const { shape } = digest(await schemaOf(template.id, version.version, signal));
      const { regime, effective } = version;
      const occasion: Occasion = { template: template.id, regime, effective, today: today() };
      return [part, { shape, occasion, version: version.version }] as const;
    }),
  );
  const each = <T>(pick: (one: (typeof parts)[number][1]) => T) =>
    Object.fromEntries(parts.map(([part, one]) => [part, pick(one)])) as Record<Part, T>;
  return {
    namHoc,
    templates,
    ...setForms(each(({ shape }) => shape)),
    occasions: each(({ occasion }) => occasion),
    versions: each(({ version }) => version),
  };
}

/** Everything the page needs before it can be drawn: a new set, or the draft of one. */
export async function openSet(draft: string | undefined, signal: AbortSignal): Promise<OpenedSet> {
  const [office, begun] = await Promise.all([
    queryClient.fetchQuery(officeQuery).then(
      ({ data }) => data,
      () => null,
    ),
    draft === undefined ? undefined : restored(draft, signal),
  ]);
  const namHoc = typeof begun?.data.namHoc === 'string' ? begun.data.namHoc : yearOf(today());
  const forms = await formsOf(namHoc, signal);
  return {
    office,
    forms,
    data: begun?.data ?? begunSet(forms.shape, forms.occasions, office, namHoc),
    draft: begun && { id: begun.id, revision: begun.revision, unsent: begun.unsent },
    theirs: begun?.theirs,
  };
}
