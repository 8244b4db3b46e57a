import { Button, VisuallyHidden } from '@mantine/core';
import { IconEye, IconFiles } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { API, send } from '../../api/http.ts';
import { Problem } from '../../api/problem.ts';
import { useFill, useFormState } from '../../fill/context.tsx';
import { contentHash } from '../../fill/drafts/draft.ts';
import type { KeptDraft } from '../../fill/drafts/use-draft.ts';
import type { Issue } from '../../fill/model/issues.ts';
import { useRecentBatches } from '../../many/recent.ts';
import { paths } from '../../shell/paths.ts';
import { newId } from '../../ui/ids.ts';
import { lazily } from '../../ui/lazily.ts';
import { Waiting, wordsOf } from '../../ui/states.tsx';
import { type Checked, makeSet, type SetDocument } from '../check.ts';
import { issuesOfSet, STEPS, whereIs } from '../model/issues.ts';
import { requestOf, rowsOf } from '../model/request.ts';
import type { YearForms } from '../opening.ts';
import classes from '../set.module.css';
import { TITLES } from '../stepper.tsx';
import { TABS } from './papers-step.tsx';
import { StepHead } from './step-head.tsx';

const Pages = lazily(() => import('../../see/pages.tsx'));

interface MakeStepProps {
  forms: YearForms;
  checked: Checked;
  kept: KeptDraft;
  toPlace: (issue: Issue) => void;
}

/** What will be made, each document as it will be printed, and the way to all of them. */
export function MakeStep({ forms, checked, kept, toPlace }: MakeStepProps) {
  const { store } = useFill();
  const [, go] = useLocation();
  const recent = useRecentBatches();
  const issues = useFormState((state) => state.issues);
  const readOnly = useFormState((state) => state.readOnly);
  const [seen, setSeen] = useState<number>();
  const pages = useRef<HTMLDivElement>(null);
  const without = useRef(newId());
  const make = useMutation({
    mutationFn: async () => {
      await kept.flush();
      const { data } = store.state;
      const request = requestOf(forms.shape, data);
      const content = { template: 'khen-thuong', version: forms.namHoc, title: '', data: request.body };
      try {
        return await makeSet(request, `${kept.id ?? without.current}-${contentHash(content)}`);
      } catch (error) {
        if (error instanceof Problem && error.errors.length > 0)
          store.know({ issues: issuesOfSet(error.errors, forms, data, request.placeOf) });
        throw error;
      }
    },
    onSuccess: (batch) => {
      recent.add(batch.id);
      go(paths.batch(batch.id));
    },
  });
  const { documents, busy, unreachable, refused } = checked;
  const open = seen === undefined ? undefined : documents?.[seen];
  const failed = make.error && issues.length === 0 ? wordsOf(make.error) : refused;
  return (
    <>
      <StepHead step="lam">
        Tên người, danh hiệu và số phiếu trong mọi văn bản lấy từ cùng một danh sách: không văn bản nào lệch văn bản
        nào.
      </StepHead>
      <section className={classes.verdict} data-wrong={issues.length > 0 || undefined} aria-label="Kết quả kiểm tra">
        <div>
          <p className={classes.sum} role="status">
            {documents && <Sum count={documents.length} />}
            {unreachable ? ' Mất kết nối, đang thử kiểm tra lại …' : busy ? ' Đang kiểm tra …' : null}
            {!busy && documents && issues.length === 0 && !refused && !unreachable && ' Không có chỗ nào cần sửa.'}
          </p>
          {failed && (
            <p className={classes.refused} role="alert">
              <strong>{failed.title}.</strong> {failed.detail}
            </p>
          )}
        </div>
        <Button
          size="md"
          leftSection={<IconFiles size={20} aria-hidden />}
          loading={make.isPending}
          disabled={readOnly || !documents || issues.length > 0 || refused !== undefined}
          onClick={() => make.mutate()}
        >
          Làm cả bộ
        </Button>
      </section>
      {issues.length > 0 && <ToMend issues={issues} toPlace={toPlace} />}
      <div className={classes.review}>
        <section className={classes.card} aria-labelledby="se-lam">
          <h3 id="se-lam">Sẽ làm</h3>
          {documents ? (
            <ol className={classes.documents}>
              {documents.map((document, at) => (
                <li key={at}>
                  <button
                    type="button"
                    aria-pressed={seen === at}
                    onClick={() => {
                      setSeen(at);
                      // Below the list where there is no room beside it.
                      pages.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
                    }}
                  >
                    <span>
                      <span className={classes.kind}>{nameOf(forms, document)}</span>
                      <span>{aboutOf(document)}</span>
                    </span>
                    <IconEye size={20} stroke={1.75} aria-hidden />
                    <VisuallyHidden>Xem trước</VisuallyHidden>
                  </button>
                </li>
              ))}
            </ol>
          ) : (
            <Waiting what="Đang kiểm tra" />
          )}
        </section>
        <div ref={pages} className={classes.beside}>
          <Preview document={open} />
        </div>
      </div>
    </>
  );
}

function Sum({ count }: { count: number }) {
  const people = useFormState((state) => state.data.caNhan);
  const groups = useFormState((state) => state.data.tapThe);
  return (
    <strong>
      {rowsOf(people).length} cá nhân, {rowsOf(groups).length} tập thể: {count} văn bản.
    </strong>
  );
}

/** What is to be mended, by where it is; the same thing of several rows is one line. */
function ToMend({ issues, toPlace }: { issues: readonly Issue[]; toPlace: (issue: Issue) => void }) {
  const places = useMemo(() => {
    const found = new Map<string, Map<string, Issue>>();
    for (const issue of [...issues].sort((a, b) => rank(a) - rank(b))) {
      const title = titleOf(issue);
      const said = found.get(title) ?? new Map<string, Issue>();
      const key = `${issue.field} ${issue.message}`;
      found.set(title, said.has(key) ? said : said.set(key, issue));
    }
    return [...found].map(([title, said]) => ({ title, said: [...said.values()] }));
  }, [issues]);
  return (
    <section className={classes.card} aria-labelledby="can-sua">
      <h3 id="can-sua">Cần sửa trước khi làm</h3>
      {places.map(({ title, said }) => (
        <div key={title} className={classes.mend}>
          <h4>{title}</h4>
          <ul>
            {said.map((issue) => (
              <li key={issue.place + issue.message}>
                <button type="button" onClick={() => toPlace(issue)}>
                  {issue.message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const rank = ({ field }: Issue): number => {
  const { step, tab } = whereIs(field);
  return STEPS.indexOf(step) * 10 + TABS.findIndex(([id]) => id === tab);
};

function titleOf({ field }: Issue): string {
  const { step, tab } = whereIs(field);
  return TABS.find(([id]) => id === tab)?.[1] ?? TITLES[step];
}

/** The pages of one document; they are asked for when somebody wants to see them. */
function Preview({ document }: { document: SetDocument | undefined }) {
  const { data, error, isFetching } = useQuery({
    queryKey: ['set-preview', document],
    queryFn: async ({ signal }) => {
      const { template, version, data: filled } = document!;
      const body = { template, version, data: filled };
      const answer = await send(`${API}/previews`, { method: 'POST', body, accept: 'application/pdf', signal });
      return answer.blob();
    },
    enabled: document !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return (
    <section className={classes.pages} aria-label="Trang xem trước">
      {!document ? (
        <p className={classes.nothing}>Chọn một văn bản để xem đúng trang sẽ in.</p>
      ) : error ? (
        <p className={classes.nothing} role="alert">
          {error instanceof Problem && error.status === 422
            ? 'Văn bản này chưa dựng được trang: hãy sửa các chỗ còn thiếu.'
            : wordsOf(error).detail}
        </p>
      ) : data ? (
        <Suspense fallback={<Waiting what="Đang mở trang" />}>
          <Pages pdf={data} label={document.title} busy={isFetching} />
        </Suspense>
      ) : (
        <Waiting what="Đang dựng trang" />
      )}
    </section>
  );
}

const nameOf = ({ templates }: YearForms, { template }: SetDocument) =>
  templates.find(({ id }) => id === template)?.name ?? template;

/** Whose document it is, or what it is about. */
function aboutOf({ data, title }: SetDocument): string {
  const { lyLich, tang, trichYeu, coQuan } = data as Record<string, Record<string, unknown> | undefined>;
  const own = lyLich?.hoTen ?? tang?.ten ?? ('truSo' in data ? coQuan?.banHanh : trichYeu);
  return typeof own === 'string' && own.trim() !== '' ? own : title;
}
