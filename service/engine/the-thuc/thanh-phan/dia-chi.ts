import type { Paper } from '../paper/paper.js';
import { type Dong, thanhPhan, tidy } from './dong.js';
import { bare } from './so-sanh.js';
import type { ThanhPhan } from './van-ban.js';

/** `Địa chỉ: …; điện thoại: …`: the address with one more way to reach it, or two such ways. */
const WAYS = [
  /\bdia chi\b/,
  /\b(dien thoai|dt|tel|so dt) ?:/,
  /\bfax\b/,
  /\b(email|e-mail|thu dien tu)\b|@/,
  /\b(website|web|trang thong tin|cong thong tin)\b|www\.|https?:/,
];
const isContact = (text: string): boolean => text.length < 400 && WAYS.filter((way) => way.test(text)).length >= 2;

/** The contact line of the body: at the foot of page one, so in its footer, in a box, or behind the signature. */
export function diaChi(paper: Paper, lines: readonly Dong[], signed: number | undefined): ThanhPhan | undefined {
  const section = paper.sections[0];
  const footers = section?.footers.filter((p) => isContact(bare(tidy(p.text)))) ?? [];
  if (footers.length > 0) return { paragraphs: footers, text: footers.map((p) => tidy(p.text)).join(' ') };
  const found = lines.filter(
    (line) => ((signed !== undefined && line.at >= signed) || line.p.boxed) && isContact(line.bare),
  );
  return found.length > 0 ? thanhPhan(found.slice(0, 3)) : undefined;
}
