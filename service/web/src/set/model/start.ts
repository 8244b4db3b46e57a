import type { Office } from '../../api/queries.ts';
import type { Data } from '../../fill/model/form-store.ts';
import type { Shape } from '../../fill/model/shape.ts';
import { begun, type Occasion } from '../../fill/model/start.ts';
import { PAPERS, type Paper } from './forms.ts';

/** Which documents are made beside tờ trình, danh sách and biên bản. */
export interface Wanted {
  baoCao: boolean;
  quyetDinh: boolean;
  giayKhen: boolean;
}

export const wantedOf = (data: Data): Wanted => ({
  baoCao: true,
  quyetDinh: false,
  giayKhen: false,
  ...(data.lam as Partial<Wanted> | undefined),
});

/** What each paper says in most schools, until somebody writes otherwise. */
const words = (namHoc: string): Record<Paper, Data> => ({
  toTrinh: {
    trichYeu: `đề nghị công nhận danh hiệu thi đua và khen thưởng năm học ${namHoc}`,
    hoSo: ['Báo cáo thành tích của tập thể, cá nhân', 'Biên bản họp Hội đồng Thi đua - Khen thưởng'],
  },
  bienBan: { trichYeu: `Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua, khen thưởng năm học ${namHoc}` },
  quyetDinh: { trichYeu: `khen thưởng tập thể, cá nhân năm học ${namHoc}`, hinhThuc: 'Giấy khen' },
  giayKhen: {},
});

/** What a set begins with: the office's own data, and words that are the same every year. */
export function begunSet(
  shape: Shape,
  occasions: Record<Paper, Occasion>,
  office: Office | null,
  namHoc: string,
): Data {
  const { common } = shape.fields!;
  const papers = PAPERS.map((paper): [string, Data] => {
    // Day and signer of all stand once, in the common part.
    const { ngay: _, nguoiKy: __, ...fields } = shape.fields![paper]!.fields!;
    return [paper, begun({ ...shape.fields![paper]!, fields }, words(namHoc)[paper], office, occasions[paper])];
  });
  return {
    namHoc,
    lam: { baoCao: true, quyetDinh: false, giayKhen: false } satisfies Wanted,
    common: begun(common!, {}, office, occasions.toTrinh),
    ...Object.fromEntries(papers),
  };
}

/** One line that tells a set from others. */
export function titleOfSet(data: Data): string {
  const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  const people = [
    count(data.tapThe) > 0 && `${count(data.tapThe)} tập thể`,
    count(data.caNhan) > 0 && `${count(data.caNhan)} cá nhân`,
  ].filter(Boolean);
  return [`Hồ sơ khen thưởng năm học ${String(data.namHoc ?? '')}`.trim(), people.join(', ')]
    .filter(Boolean)
    .join(': ');
}
