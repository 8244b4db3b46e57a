import type { VanBan } from '../thanh-phan/van-ban.js';

/** No title of an administrative document is so large. */
const LARGE = 20;
const FIRST = 20;

/**
 * A giấy khen or bằng khen: one of the forms of the law on emulation and rewards, with an ornate look of its own, and none of the
 * kinds of administrative document (Điều 7, NĐ 30).
 */
export const laGiayKhen = ({ paper }: VanBan): boolean =>
  paper.paragraphs
    .slice(0, FIRST)
    .some(
      ({ text, runs: [run] }) =>
        run !== undefined && run.size >= LARGE && /^\s*(?:giấy|bằng) khen\s*$/iu.test(text.normalize('NFC')),
    );

/** What is asked of its letters and its file is asked of it too. */
export const choMoiTep = (rule: string): boolean => /-(?:FONT-0[2346]|FILE-\d+|PDF-\d+)$/.test(rule);
