const HO = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Lò', 'Quàng', 'Đặng', 'Vũ', 'Nông', 'Bế'];
const DEM = ['Thị', 'Văn', 'Minh', 'Thanh', 'Ngọc', 'Thị Thu', 'Quang'];
const TEN = ['An', 'Bình', 'Chi', 'Dũng', 'Đức', 'Giang', 'Hà', 'Khuê', 'Lượng', 'Nguyệt', 'Phượng', 'Quỳnh', 'Tuyết'];

/** The longest syllables of Vietnamese, and what long names of people and offices are made of. */
const LONG = 'Nghiêng Khuếch Trương Nguyễn Phượng Ủy ban nhân dân xã Nậm Khắt, huyện Mù Cang Chải, đơn vị phối hợp ';

const pick = (list: readonly string[], at: number) => list[at % list.length]!;

/** Names that differ for the first thousand: the lengths of the three lists have no common factor. */
export function personName(at: number, length: number): string {
  const name = `${pick(HO, at)} ${pick(DEM, at)} ${pick(TEN, at)}`;
  return length > 60 ? filled(name, length) : name;
}

/** A text of about so many characters that says what it stands for. */
export function sentence(title: string, at: number, length: number): string {
  const numbered = at === 0 ? title : `${title} ${at + 1}`;
  return length > numbered.length ? filled(numbered, length) : numbered.slice(0, Math.max(1, length)).trim();
}

function filled(start: string, length: number): string {
  const more = LONG.repeat(Math.ceil(length / LONG.length));
  const text = `${start} ${more}`.slice(0, length);
  // Never half a word at the end.
  return text.slice(0, text.lastIndexOf(' ')).replace(/[ ,]+$/, '') || start.slice(0, length);
}
