/**
 * What the view holds, told as data: the names that tags may use, what they print and from which fields of the data they
 * come. `compose` makes the view; this says of what form it is, for whoever writes templates.
 */

/** What stands under a name of the view. `text` also stands for numbers, which print as they are. */
export type Shape =
  | { kind: 'text' | 'rich' | 'flag' | 'table' }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; fields: ViewFields };

export interface ViewField {
  shape: Shape;
  /** What it prints, in Vietnamese. */
  title: string;
  /** Fields of the data it comes from, from the root: `nguoiKy/hoTen`; `*` is any item of a list. */
  from: readonly string[];
  /** Conditions any of which says that there is something to print. Undefined: it prints well when the data have nothing. */
  guards?: readonly string[];
  /** A paragraph of this style prints it, without a tag. */
  style?: string;
}

export type ViewFields = Readonly<Record<string, ViewField>>;

/** What a kind of document adds to what all have. */
export interface KindFields {
  fields: ViewFields;
  /** Fields of the data that decide or check something and stand nowhere on paper. */
  unprinted?: readonly string[];
}

type Extra = Partial<Pick<ViewField, 'guards' | 'style'>>;

const field =
  (kind: 'text' | 'rich' | 'flag' | 'table') =>
  (title: string, from: string | readonly string[], extra: Extra = {}): ViewField => ({
    shape: { kind },
    title,
    from: [from].flat(),
    ...extra,
  });
export const text = field('text');
export const rich = field('rich');
export const flag = field('flag');
const table = field('table');

/** A list of texts, rich texts or objects. */
export const list = (title: string, from: string | readonly string[], item: Shape | ViewFields, extra: Extra = {}) =>
  ({ shape: { kind: 'list', item: shapeOf(item) }, title, from: [from].flat(), ...extra }) satisfies ViewField;

export const object = (title: string, from: string | readonly string[], fields: ViewFields, extra: Extra = {}) =>
  ({ shape: { kind: 'object', fields }, title, from: [from].flat(), ...extra }) satisfies ViewField;

const shapeOf = (item: Shape | ViewFields): Shape =>
  typeof item.kind === 'string' ? (item as Shape) : { kind: 'object', fields: item as ViewFields };

/** A body: its blocks, of which a template prints each by its kind. */
export function body(title: string, from: string, articles = false, extra: Extra = {}): ViewField {
  const is = (what: string) => flag(what, from);
  return list(
    title,
    from,
    {
      laMuc1: is('Là đề mục cấp 1 (I.)'),
      laMuc2: is('Là đề mục cấp 2 (1.)'),
      laMuc3: is('Là đề mục cấp 3 (1.1.)'),
      laMuc4: is('Là đề mục cấp 4 (1.1.1.)'),
      laDoan: is('Là đoạn văn'),
      laKhoan: is('Là khoản (1.)'),
      laDiem: is('Là điểm (a)'),
      laGachDau: is('Là gạch đầu dòng (-)'),
      laCong: is('Là dấu cộng (+)'),
      laBang: is('Là bảng'),
      ...(articles && {
        laChuong: is('Là phần, chương, mục có tên'),
        laDieu: is('Là điều có tên'),
        laDieuVan: is('Là điều viết thành câu'),
      }),
      so: text('Số hoặc dấu đầu dòng', from, { guards: ['coSo', 'laChuong', 'laDieu', 'laDieuVan'] }),
      coSo: is('Có số hoặc dấu đầu dòng'),
      van: rich('Lời văn của khối', from),
      bang: table('Bảng', from),
    },
    extra,
  );
}
