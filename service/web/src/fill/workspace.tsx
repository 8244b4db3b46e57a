import { Button, SegmentedControl } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Boundary } from '../shell/boundary.tsx';
import { paths } from '../shell/paths.ts';
import { lazily } from '../ui/lazily.ts';
import { Waiting } from '../ui/states.tsx';
import { Contents } from './contents.tsx';
import { type Fill, FillProvider, useFill, useFormState } from './context.tsx';
import type { KeptDraft } from './drafts/use-draft.ts';
import { useDraft } from './drafts/use-draft.ts';
import { DrawnForm } from './form.tsx';
import { goTo } from './go-to.ts';
import { Head } from './head.tsx';
import { FormStore } from './model/form-store.ts';
import { isWithin } from './model/path.ts';
import { titleOf } from './model/title.ts';
import { Notices } from './notices.tsx';
import type { Opened } from './opening.ts';
import { type Preview, usePreview } from './preview/use-preview.ts';
import { useFinish } from './use-finish.ts';
import { useProblems } from './use-problems.ts';
import { useKeys } from './use-shortcuts.ts';
import classes from './workspace.module.css';

const Pages = lazily(() => import('../see/pages.tsx'));
const Finished = lazily(() => import('./finished.tsx'));
const Help = lazily(() => import('./help.tsx'));

interface WorkspaceProps {
  opened: Opened;
  onId: (id: string) => void;
  reopen: (address: string) => void;
}

/** The form and the pages beside it. */
export function Workspace({ opened, onId, reopen }: WorkspaceProps) {
  const { template, version, digest, office, occasion, data, draft, theirs } = opened;
  const [store] = useState(() => new FormStore(data));
  const fill = useMemo<Fill>(
    () => ({ store, shape: digest.shape, occasion, version: version.version, office }),
    [store, digest, occasion, version, office],
  );
  const kept = useDraft(store, { template: template.id, version: version.version, opened: draft, theirs }, onId);
  return (
    <FillProvider value={fill}>
      <Desk opened={opened} kept={kept} reopen={reopen} />
    </FillProvider>
  );
}

interface DeskProps {
  opened: Opened;
  kept: KeptDraft;
  reopen: (address: string) => void;
}

function Desk({ opened, kept, reopen }: DeskProps) {
  const { template, version, digest } = opened;
  const fill = useFill();
  const { store } = fill;
  const preview = usePreview(fill);
  const problems = useProblems();
  const finish = useFinish(kept, problems.first);
  const [view, setView] = useState<'form' | 'pages'>('form');
  const [helping, setHelping] = useState(false);
  const title = useFormState((state) => titleOf(state.data));
  const readOnly = useFormState((state) => state.readOnly);
  useDocumentTitle(`${title ? `${title} – ` : ''}${template.name} – Văn Thư`);

  const pick = useCallback(
    (pointer: string) => {
      setView('form');
      store.open(pointer.split('#')[0]!);
      goTo(pointer);
    },
    [store],
  );
  useKeys({
    store,
    onPlace: pick,
    onFinish: finish.run,
    onPages: () => setView((now) => (now === 'form' ? 'pages' : 'form')),
    onProblem: (by) => {
      setView('form');
      problems.go(by);
    },
    onHelp: () => setHelping(true),
  });
  useCarried(store, opened);

  const another = async () => {
    await kept.discard();
    reopen(paths.fill(template.id));
  };
  const toVersion = async (next: string) => {
    if (kept.id) {
      await kept.moveTo(next);
      reopen(paths.draft(template.id, kept.id));
    } else reopen(`${paths.fill(template.id)}?version=${encodeURIComponent(next)}`);
  };

  return (
    <div className={classes.desk} data-view={view}>
      <Head
        template={template}
        version={version}
        kept={kept}
        problems={problems}
        finish={finish}
        onVersion={toVersion}
        onHelp={() => setHelping(true)}
      />
      <div className={classes.views}>
        <SegmentedControl
          data={[
            { value: 'form', label: 'Điền' },
            { value: 'pages', label: 'Xem trang' },
          ]}
          value={view}
          onChange={(next) => setView(next as typeof view)}
          aria-label="Điền hay xem trang"
          size="md"
          fullWidth
        />
      </div>
      <div className={classes.form}>
        <Notices template={template} version={version} kept={kept} onVersion={toVersion} />
        {finish.document ? (
          <Suspense fallback={<Waiting what="Đang mở văn bản" />}>
            <Finished document={finish.document} onAnother={another} onEdit={finish.edit} />
          </Suspense>
        ) : (
          <>
            <Contents />
            <FormArea>
              <DrawnForm schema={digest.schema} uiSchema={digest.uiSchema} />
            </FormArea>
            <div className={classes.end}>
              <Button size="md" loading={finish.busy} disabled={readOnly} onClick={finish.run}>
                Hoàn tất
              </Button>
            </div>
          </>
        )}
      </div>
      <PagesBeside preview={preview} onPick={pick} />
      {helping && (
        <Suspense>
          <Help onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Knows where the caret is, and which places were worked on. */
export function FormArea({ children }: { children: React.ReactNode }) {
  const { store } = useFill();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to where the focus goes
    <div
      className={classes.sections}
      onFocus={(event) => {
        const place = (event.target as HTMLElement).closest<HTMLElement>('[data-pointer]');
        const pointer = place?.dataset.pointer;
        // An editor knows more exactly where in its field the caret is, and has said so already.
        const [focused = ''] = store.state.focus?.split('#') ?? [];
        if (pointer === undefined || !isWithin(focused, pointer)) store.focus(pointer);
      }}
      onBlur={(event) => {
        const from = (event.target as HTMLElement).closest<HTMLElement>('[data-pointer]')?.dataset.pointer;
        const to = (event.relatedTarget as HTMLElement | null)?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer;
        if (from && !(to && isWithin(to, from))) store.touch(from);
      }}
    >
      {children}
    </div>
  );
}

function PagesBeside({ preview, onPick }: { preview: Preview; onPick: (pointer: string) => void }) {
  const focus = useFormState((state) => state.focus);
  const { pdf, busy, behind } = preview;
  return (
    <aside className={classes.pages} aria-label="Trang văn bản">
      {behind && pdf && (
        <p className={classes.behind} role="status">
          {behind === 'problems'
            ? 'Trang dưới đây là bản trước: sửa các chỗ báo lỗi thì trang sẽ làm lại.'
            : 'Chưa làm lại được trang vì mất kết nối; sẽ tự thử lại.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with keys, too */}
      <section className={classes.scroller} tabIndex={0} aria-label="Các trang, cuộn được">
        {pdf ? (
          <Boundary>
            <Suspense fallback={<Waiting what="Đang mở trang" />}>
              <Pages pdf={pdf} focus={focus} onPick={onPick} label="Văn bản như sẽ in" busy={busy} />
            </Suspense>
          </Boundary>
        ) : behind ? (
          <p className={classes.nothing} role="status">
            {behind === 'problems'
              ? 'Sửa các chỗ báo lỗi để xem được trang.'
              : 'Chưa dựng được trang vì mất kết nối; sẽ tự thử lại. Bạn cứ điền tiếp.'}
          </p>
        ) : (
          <Waiting what="Đang dựng trang" />
        )}
      </section>
    </aside>
  );
}

/** A copy of an old document is something already: it is kept as a draft at once. */
function useCarried(store: FormStore, { draft, data }: Opened) {
  useEffect(() => {
    const isCopy = new URLSearchParams(window.location.search).has('tu');
    if (isCopy && !draft && store.state.data === data) store.replace({ ...data });
  }, [store, draft, data]);
}
