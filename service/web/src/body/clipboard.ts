import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMSerializer, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { handlePaste, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { Bang, Block } from './blocks.ts';
import { nodeOf } from './doc.ts';
import { sliceOf } from './editing.ts';
import { current } from './levels.ts';
import type { Clip } from './paste/clip.ts';
import { clipOfHtml } from './paste/html.ts';
import { clipOfText } from './paste/text.ts';

/** What people are told of something pasted. */
export type Notice = (words: string) => void;

/** Pasting and dropping of what other programs hold, and copying for them. */
export const Clipboard = Extension.create<{ notice: Notice }>({
  name: 'khayNhoTam',
  addOptions: () => ({ notice: () => {} }),
  addProseMirrorPlugins() {
    const { notice } = this.options;
    return [
      new Plugin({
        props: {
          clipboardSerializer: serializerOf(this.editor.schema),
          clipboardTextSerializer: textOf,
          handleDOMEvents: {
            // Before the editor's own reading, which would walk the whole page a second time.
            paste: (view, event) => view.editable && take(view, event.clipboardData, event, notice),
          },
          handleDrop: (view, event, _, moved) => {
            if (moved) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
            return take(view, event.dataTransfer, event, notice);
          },
        },
      }),
    ];
  },
});

/** From this editor itself: it reads its own pages letter by letter. */
const OWN = /data-pm-slice="[^>]*(?:data-loai="|data-o=")|(?:data-loai="|data-o=")[^>]*data-pm-slice="/;

function take(view: EditorView, data: DataTransfer | null, event: Event, notice: Notice): boolean {
  if (!data) return false;
  const html = data.getData('text/html');
  if (OWN.test(html)) return false;
  const text = data.getData('text/plain');
  const images = [...data.files].filter((file) => file.type.startsWith('image/')).length;
  event.preventDefault();
  let clip: Clip | undefined;
  if (html !== '') clip = clipOfHtml(html);
  // Some programs put a picture of the text, or an empty page, beside the text itself.
  if (!clip || (clip.blocks.length === 0 && text.trim() !== ''))
    clip = { ...clipOfText(text), images: clip?.images ?? 0 };
  if (clip.blocks.length > 0) insert(view, clip.blocks, event);
  else if (images === 0 && clip.images === 0 && text !== '')
    view.dispatch(view.state.tr.insertText(text.replace(/\s+/g, ' ')));
  const words = [
    ...(clip.images + images > 0 && (clip.images > 0 || clip.blocks.length === 0)
      ? ['Ảnh không dán được vào nội dung, chỉ phần chữ được lấy. Ảnh xin gửi kèm theo văn bản.']
      : []),
    ...(clip.converted ? ['Chữ ở bảng mã cũ (TCVN3 hoặc VNI) đã được chuyển sang Unicode. Xin đọc lại một lượt.'] : []),
    ...(data.files.length > images && clip.blocks.length === 0
      ? ['Tệp không dán được vào nội dung. Hãy mở tệp, chép phần chữ rồi dán.']
      : []),
  ];
  if (words.length > 0) notice(words.join(' '));
  return true;
}

/** Puts blocks in the place of the selection, in one step that one undo takes back. */
export function insert(view: EditorView, blocks: readonly Block[], event: Event): void {
  const { state } = view;
  const { schema } = state;
  const make = (block: Block) => schema.nodeFromJSON(nodeOf(block, 'moi'));
  const tr = closeHistory(state.tr);
  if (isInTable(state)) {
    const [only] = blocks;
    if (blocks.length === 1 && only?.loai === 'bang') {
      view.dispatch(tr);
      handlePaste(view, event as ClipboardEvent, new Slice(Fragment.from(cellsOf(schema, only)), 0, 0));
      view.dispatch(closeHistory(view.state.tr));
      return;
    }
    tr.replaceSelection(new Slice(linesOf(schema, blocks.map(make)), 0, 0));
  } else {
    const nodes = blocks.map(make);
    const [only] = nodes;
    const words = nodes.length === 1 && only!.isTextblock ? only! : undefined;
    // A piece of a sentence goes into the sentence, whatever its first sign looks like.
    if (words && (words.type.name === 'doan' || current(state).node.content.size > 0))
      tr.replaceSelection(new Slice(linesOf(schema, [words]), 0, 0));
    else tr.replaceSelection(sliceOf(nodes));
  }
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
}

/** All words of blocks within one line of the document, apart by line breaks. */
function linesOf(schema: Schema, nodes: readonly Node[]): Fragment {
  const parts: Node[] = [];
  for (const node of nodes) {
    const rows =
      node.type.name === 'bang'
        ? node.children.map((row) => row.children.map((cell) => cell.textContent).join(' | '))
        : null;
    if (parts.length > 0) parts.push(schema.nodes.xuongDong!.create());
    if (rows) {
      rows.forEach((row, at) => {
        if (at > 0) parts.push(schema.nodes.xuongDong!.create());
        if (row !== '') parts.push(schema.text(row));
      });
      continue;
    }
    const so = soOf(node);
    if (so !== '') parts.push(schema.text(`${so} `));
    node.forEach((child) => void parts.push(child));
  }
  return Fragment.from(parts);
}

/** A table's cells, its names too, to be laid over another table. */
function cellsOf(schema: Schema, bang: Bang): Node {
  const table = schema.nodeFromJSON(nodeOf(bang));
  const rows = table.children.map((row) =>
    row.type.create(
      null,
      row.children.map((cell) => schema.nodes.o!.create({ colspan: cell.attrs.colspan }, cell.content)),
    ),
  );
  return table.type.create(null, rows);
}

const STANDARD: Record<string, string> = { gachDau: '-', cong: '+' };
const soOf = (node: Node): string => (node.attrs.so as string | null | undefined) ?? STANDARD[node.type.name] ?? '';

/** Clean pages for other programs: headings, paragraphs with their numbers as text, tables. */
function serializerOf(schema: Schema): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  const numbered = (tag: (node: Node) => string) => (node: Node) => {
    const so = soOf(node);
    const attrs = {
      'data-loai': node.type.name,
      ...(so !== '' && { 'data-so': so }),
      ...(node.type.name === 'muc' && { 'data-cap': String(node.attrs.cap) }),
    };
    return so === ''
      ? ([tag(node), attrs, 0] as const)
      : ([tag(node), attrs, ['span', { 'data-bo': '' }, `${so} `], ['span', 0]] as const);
  };
  for (const name of ['khoan', 'diem', 'gachDau', 'cong']) nodes[name] = numbered(() => 'p');
  nodes.muc = numbered((node) => `h${Math.min((node.attrs.cap as number) + 1, 6)}`);
  nodes.bang = () => ['table', { 'data-loai': 'bang', border: '1' }, ['tbody', 0]];
  return new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema));
}

function textOf(slice: Slice): string {
  const lines: string[] = [];
  slice.content.forEach((node) => {
    if (node.type.name === 'bang')
      for (const row of node.children) lines.push(row.children.map((cell) => words(cell)).join('\t'));
    else if (node.isText) lines.push(node.text ?? '');
    else {
      // A piece out of the middle of a block has no number.
      const so = slice.openStart > 0 && slice.content.childCount === 1 ? '' : soOf(node);
      lines.push(so === '' ? words(node) : `${so} ${words(node)}`);
    }
  });
  return lines.join('\n');
}

const words = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');
