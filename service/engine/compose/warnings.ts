import { citedDates } from './citations.js';
import { type DataNote, dataNote } from './notes.js';
import type { Path } from './pointer.js';
import type { VanBan } from './van-ban.js';

/** Slips that any kind of document may carry. */
export function checkSense(data: VanBan): DataNote[] {
  const { ngay } = data;
  if (!ngay) return [];
  return [...laterGrounds(data.canCu ?? [], ngay), ...districts(data, ngay)];
}

/** A document cannot rest on one that did not exist yet (the-thuc.md, ND30-CC-04). */
function laterGrounds(canCu: string[], ngay: string): DataNote[] {
  return canCu.flatMap((text, at) =>
    citedDates(text)
      .filter((date) => date > ngay)
      .slice(0, 1)
      .map((date) =>
        dataNote(
          'LATER_GROUND',
          ['canCu', at],
          text,
          `Căn cứ thứ ${at + 1} ghi ngày ${slashed(date)}, sau ngày của văn bản (${slashed(ngay)}). Hãy xem lại ngày của căn cứ hoặc ngày của văn bản.`,
        ),
      ),
  );
}

/** From this day there is no district level (Luật số 72/2025/QH15). */
const NO_DISTRICTS = '2025-07-01';
const DISTRICT =
  /(?<!\p{L})(?:phòng (?:gd\s?&\s?đt|gdđt|giáo dục và đào tạo)|(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân) (?:huyện|quận|thị xã|thị trấn)|huyện|thị xã|thị trấn)(?!\p{L})/iu;

/** Names that ended with the district level, where a document says who sends and receives it (ND30-CQ-06). */
function districts({ coQuan, kinhGui, noiNhan }: VanBan, ngay: string): DataNote[] {
  if (ngay < NO_DISTRICTS) return [];
  const places: [Path, string | null | undefined][] = [
    [['coQuan', 'chuQuan'], coQuan?.chuQuan],
    [['coQuan', 'banHanh'], coQuan?.banHanh],
    ...(kinhGui ?? []).map((text, at): [Path, string] => [['kinhGui', at], text]),
    ...(noiNhan ?? []).map((text, at): [Path, string] => [['noiNhan', at], text]),
  ];
  return places.flatMap(([path, text]) => {
    const found = DISTRICT.exec(text ?? '')?.[0];
    return found && text
      ? [
          dataNote(
            'NO_DISTRICT',
            path,
            text,
            `“${found}”: từ ngày 01/7/2025 không còn cấp huyện và phòng giáo dục và đào tạo. Hãy thay bằng xã, phường, đặc khu hoặc sở.`,
          ),
        ]
      : [];
  });
}

const slashed = (iso: string) => iso.split('-').reverse().join('/');
