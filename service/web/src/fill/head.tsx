import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconCircleCheck,
  IconCloudOff,
  IconKeyboard,
} from '@tabler/icons-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import type { Template, TemplateVersion } from '../api/types.ts';
import { useFill, useFormState } from './context.tsx';
import type { SyncState } from './drafts/draft-sync.ts';
import type { KeptDraft } from './drafts/use-draft.ts';
import { show } from './go-to.ts';
import classes from './head.module.css';
import type { Finish } from './use-finish.ts';
import type { Problems } from './use-problems.ts';

interface HeadProps {
  template: Template;
  version: TemplateVersion;
  kept: KeptDraft;
  problems: Problems;
  finish: Finish;
  onVersion: (version: string) => void;
  onHelp: () => void;
}

/** What is being written, whether it is kept, what is to be mended, and the way to the finished document. */
export function Head({ template, version, kept, problems, finish, onVersion, onHelp }: HeadProps) {
  const readOnly = useFormState((state) => state.readOnly);
  const count = problems.shown.length;
  const usable = template.versions.filter(({ altered }) => !altered);
  return (
    <header className={classes.head}>
      <div className={classes.what}>
        <h1>{template.name}</h1>
        {usable.length > 1 && !finish.document ? (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                variant="subtle"
                size="compact-md"
                className={classes.version!}
                rightSection={<IconChevronDown size={16} aria-hidden />}
              >
                Mẫu {version.version}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Dùng mẫu của năm học</Menu.Label>
              {usable.map((one) => (
                <Menu.Item
                  key={one.version}
                  onClick={() => one.version !== version.version && onVersion(one.version)}
                  aria-current={one.version === version.version || undefined}
                  maw={340}
                >
                  <strong>{one.version}</strong>
                  <span className={classes.changes}>{one.changes}</span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          <span className={classes.only}>Mẫu {version.version}</span>
        )}
        <Kept state={kept.state} />
      </div>
      <div className={classes.tools}>
        <p className={classes.problems} role="status">
          {count > 0 && (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconAlertCircle size={18} aria-hidden />}
              onClick={() => problems.go(1)}
              title="Đến chỗ cần sửa tiếp theo (F8)"
            >
              {count} chỗ cần sửa
            </Button>
          )}
        </p>
        {!finish.document && (
          <>
            <WayBack />
            <Tooltip label="Phím tắt (F1)">
              <ActionIcon size={40} aria-label="Phím tắt" className={classes.keys!} onClick={onHelp}>
                <IconKeyboard size={20} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button size="md" loading={finish.busy} disabled={readOnly} onClick={finish.run} title="Ctrl+Enter">
              Hoàn tất
            </Button>
          </>
        )}
      </div>
      {finish.failed && (
        <p className={classes.failed} role="alert">
          <strong>{finish.failed.title}.</strong> {finish.failed.detail} Bấm “Hoàn tất” lần nữa không làm ra hai văn
          bản.
        </p>
      )}
    </header>
  );
}

/** A step back, and forth again. */
export function WayBack() {
  const { store } = useFill();
  const readOnly = useFormState((state) => state.readOnly);
  const canUndo = useSyncExternalStore(store.subscribe, () => store.canUndo);
  const canRedo = useSyncExternalStore(store.subscribe, () => store.canRedo);
  const [said, setSaid] = useState('');
  const say = (words: string, place: string | undefined) => {
    // The same words a second time are heard when something about them is another.
    setSaid((before) => (before === words ? `${words}\u00a0` : words));
    if (place === undefined) return;
    store.open(place);
    show(place);
  };
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Tooltip label="Hoàn tác (Ctrl+Z)">
        <ActionIcon
          size={40}
          aria-label="Hoàn tác"
          disabled={!canUndo || readOnly}
          onClick={() => say('Đã hoàn tác', store.undo())}
        >
          <IconArrowBackUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Làm lại (Ctrl+Shift+Z)">
        <ActionIcon
          size={40}
          aria-label="Làm lại"
          disabled={!canRedo || readOnly}
          onClick={() => say('Đã làm lại', store.redo())}
        >
          <IconArrowForwardUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** How far the draft is kept. Heard is only what changes: that it is kept at all, that it no longer is, that it is again. */
export function Kept({ state }: { state: SyncState }) {
  const words = wordsOf(state);
  const heard = useRef('');
  if (state.is === 'saved') heard.current = 'Bản nháp đã được lưu';
  else if (state.is === 'here-only') heard.current = words;
  return (
    <>
      <VisuallyHidden role="status">{heard.current}</VisuallyHidden>
      {words && (
        <span
          className={classes.kept}
          data-warn={state.is === 'here-only' || state.is === 'unsaved' || undefined}
          role={state.is === 'unsaved' ? 'alert' : undefined}
        >
          {state.is === 'saved' && <IconCircleCheck size={16} aria-hidden />}
          {(state.is === 'here-only' || state.is === 'unsaved') && <IconCloudOff size={16} aria-hidden />}
          {words}
        </span>
      )}
    </>
  );
}

function wordsOf(state: SyncState): string {
  switch (state.is) {
    case 'saved':
      return `Đã lưu bản nháp ${hourOf(state.at)}`;
    case 'saving':
      return 'Đang lưu bản nháp …';
    case 'here-only':
      return `${state.offline ? 'Mất kết nối' : state.why} – bản nháp được giữ trên máy này`;
    case 'unsaved':
      return `${state.why} – chưa lưu được bản nháp, đừng đóng trang này`;
    default:
      return '';
  }
}

const hourOf = (at: number) => new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
