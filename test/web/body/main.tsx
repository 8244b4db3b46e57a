import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '../../../service/web/src/shell/styles.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Block } from '../../../service/web/src/body/blocks.ts';
import BodyEditor, { type BodyEditorHandle } from '../../../service/web/src/body/body-editor.tsx';
import { clipOfHtml } from '../../../service/web/src/body/paste/html.ts';
import { theme } from '../../../service/web/src/shell/theme.ts';

/** What a test holds the editor by. */
const hand = {
  value: undefined as string | Block[] | undefined,
  changes: 0,
  focused: [] as number[],
  cells: [] as string[],
  set: (_: string | Block[]) => {},
  focusBlock: (_: number, __?: string) => {},
  clipOfHtml,
  paste(types: Record<string, string>) {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(types)) data.setData(type, text);
    editor().focus();
    editor().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  },
  copy() {
    const data = new DataTransfer();
    editor().dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData('text/html'), text: data.getData('text/plain') };
  },
  active: () => document.activeElement?.id,
  shown: () => new Promise<void>((done) => requestAnimationFrame(() => done())),
};
const editor = () => document.querySelector<HTMLElement>('#noiDung')!;
Object.assign(window, { hand });

function Page() {
  const [value, setValue] = useState<string | Block[] | undefined>('');
  const editor = useRef<BodyEditorHandle>(null);
  useEffect(() => {
    hand.set = (next) => {
      hand.value = next;
      setValue(next);
    };
    hand.focusBlock = (index, cell) => editor.current?.focusBlock(index, cell);
  }, []);
  return (
    <div style={{ maxWidth: 760, margin: '1.5rem auto', padding: '0 1rem' }}>
      <label htmlFor="truoc">Trước</label> <input id="truoc" />
      <h1 id="ten">Nội dung</h1>
      <BodyEditor
        ref={editor}
        id="noiDung"
        value={value}
        labelledBy="ten"
        onFocusBlock={(index, cell) => {
          hand.focused.push(index);
          hand.cells.push(cell);
        }}
        onChange={(next) => {
          hand.value = next;
          hand.changes++;
          setValue(next);
        }}
      />
      <label htmlFor="sau">Sau</label> <input id="sau" />
    </div>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''}
    >
      <Page />
    </MantineProvider>
  </StrictMode>,
);
