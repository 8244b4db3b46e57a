import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { hasRoom } from './common.js';
import { khongCanDau } from './reading.js';
import type { CheckSettings, Rule, Verdict } from './rule.js';

/** How the line of số, ký hiệu is read. */

export type SoKyHieu = NonNullable<VanBan['soKyHieu']>;

/** A rule about what the line says; SO-01 alone reports that there is none. */
export const ofSo =
  (judge: (so: SoKyHieu, vanBan: VanBan, settings: CheckSettings) => Verdict): Rule['check'] =>
  (vanBan, settings) =>
    khongCanDau(vanBan) || !vanBan.soKyHieu ? 'not-applicable' : judge(vanBan.soKyHieu, vanBan, settings);

export const conTrong = 'Số văn bản còn để trống, chờ ghi tay khi đăng ký.';

/** Groups of the symbol, a year in front left out: `2024/KH-THPT` → KH, THPT. */
export const groups = ({ text }: ThanhPhan): string[] =>
  text
    .slice(text.indexOf('/') + 1)
    .replace(/^\s*(?:19|20)\d{2}\s*\//u, '')
    .split(/\s*[-–—]\s*/u)
    .map((group) => group.trim())
    .filter((group) => group !== '');

export const hasSymbol = ({ text }: ThanhPhan): boolean =>
  text.includes('/') && !hasRoom(text.slice(text.indexOf('/')));
export const noSymbol = 'Ký hiệu còn chỗ để trống hoặc chưa có.';
