import { Mark, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Text } from '@tiptap/extension-text';

/** The words a block came with (`doc.ts`); never shown. */
const goc = { default: null, rendered: false };

const numberAttributes = (standard: string | null) => ({
  so: {
    default: null,
    parseHTML: (dom: HTMLElement) => {
      const so = dom.getAttribute('data-so');
      return so === standard ? null : so;
    },
    renderHTML: ({ so }: Record<string, unknown>) => {
      const shown = so ?? standard;
      return shown === null ? {} : { 'data-so': shown };
    },
  },
  theo: { default: 'moi', rendered: false },
  goc,
});

const item = (name: string, standard: string | null = null) =>
  Node.create({
    name,
    group: 'khoi',
    content: 'text*',
    defining: true,
    addAttributes: () => numberAttributes(standard),
    parseHTML: () => [{ tag: `p[data-loai=${name}]` }],
    renderHTML: ({ HTMLAttributes }) => ['p', { 'data-loai': name, ...HTMLAttributes }, 0],
  });

const Muc = Node.create({
  name: 'muc',
  group: 'khoi',
  content: '(text | xuongDong)*',
  marks: 'italic',
  defining: true,
  addAttributes: () => ({
    cap: {
      default: 1,
      parseHTML: (dom: HTMLElement) => Math.min(Math.max(Number(dom.getAttribute('data-cap')) || 1, 1), 4),
      renderHTML: ({ cap }) => ({ 'data-cap': cap }),
    },
    ...numberAttributes(null),
  }),
  parseHTML: () => [{ tag: '[data-loai=muc]' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-loai': 'muc', ...HTMLAttributes }, 0],
});

const Doan = Node.create({
  name: 'doan',
  group: 'khoi',
  content: 'text*',
  priority: 1000,
  addAttributes: () => ({ goc }),
  // After every other kind of paragraph.
  parseHTML: () => [{ tag: 'p', priority: 10 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-loai': 'doan', ...HTMLAttributes }, 0],
});

const XuongDong = Node.create({
  name: 'xuongDong',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  // A copy carries its numbers as words too (`clipboard.ts`): those stand in the block itself.
  parseHTML: () => [{ tag: 'br' }, { tag: 'span[data-bo]', ignore: true, priority: 100 }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** A table: its first row holds the names of its columns, with what is true of each column. */
const Bang = Node.create({
  name: 'bang',
  group: 'khoi',
  content: 'dong+',
  isolating: true,
  extendNodeSchema: (extension) => {
    const tableRole: unknown = extension.options?.tableRole ?? ROLES[extension.name];
    return tableRole ? { tableRole } : {};
  },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { 'data-loai': 'bang' }, ['table', ['tbody', 0]]],
});

const ROLES: Record<string, string> = { bang: 'table', dong: 'row', o: 'cell', oTen: 'header_cell' };

const Dong = Node.create({
  name: 'dong',
  content: '(o | oTen)*',
  addAttributes: () => ({
    nhom: {
      default: false,
      parseHTML: (dom: HTMLElement) => dom.hasAttribute('data-nhom'),
      renderHTML: ({ nhom }) => (nhom ? { 'data-nhom': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const span = (name: string) => ({
  default: 1,
  parseHTML: (dom: HTMLElement) => Number(dom.getAttribute(name)) || 1,
  renderHTML: (attrs: Record<string, unknown>) => (attrs[name] === 1 ? {} : { [name]: attrs[name] }),
});

const cellAttributes = {
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false },
  goc,
};

const O = Node.create({
  name: 'o',
  content: 'oVan',
  isolating: true,
  addAttributes: () => cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

const OTen = Node.create({
  name: 'oTen',
  content: 'oVan',
  isolating: true,
  addAttributes: () => ({
    ...cellAttributes,
    rong: {
      default: null,
      parseHTML: (dom: HTMLElement) => Number(dom.getAttribute('data-rong')) || null,
      renderHTML: ({ rong }) => (rong === null ? {} : { 'data-rong': rong }),
    },
    canh: {
      default: null,
      parseHTML: (dom: HTMLElement) => dom.getAttribute('data-canh'),
      renderHTML: ({ canh }) => (canh === null ? {} : { 'data-canh': canh }),
    },
  }),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', { scope: 'col', ...HTMLAttributes }, 0],
});

const OVan = Node.create({
  name: 'oVan',
  content: '(text | xuongDong)*',
  parseHTML: () => [{ tag: 'p[data-o]', priority: 60 }],
  renderHTML: () => ['p', { 'data-o': '' }, 0],
});

/** Emphasis by stars only: `__` is a place to write on, in the documents of an office. */
const stars = (mark: typeof Bold | typeof Italic) =>
  (mark as Mark).extend({
    addInputRules() {
      return (this.parent?.() ?? []).slice(0, 1);
    },
    addPasteRules: () => [],
  });

/** The vocabulary's blocks (`khoi` of schemas/common/van-ban.v1.schema.json) as the editor's nodes. */
export const nodes = [
  Document.extend({ content: 'khoi+' }),
  Text,
  Doan,
  Muc,
  item('khoan'),
  item('diem'),
  item('gachDau', '-'),
  item('cong', '+'),
  XuongDong,
  Bang,
  Dong,
  O,
  OTen,
  OVan,
  stars(Bold),
  stars(Italic),
];
