import type { components } from '../../../../examples/clients/typescript/api.ts';
import type { PageMark } from '../see/marks.ts';

export type Check = components['schemas']['CheckView'];
export type Finding = Check['findings'][number] & {
  place: { rects?: { page: number; x: number; y: number; width: number; height: number }[] };
};

/** The three weights of a finding, in the words of the office. */
export const SEVERITIES: Record<Finding['severity'], { one: string; many: string }> = {
  error: { one: 'Sai thể thức', many: 'Sai thể thức' },
  warning: { one: 'Nên sửa', many: 'Nên sửa' },
  info: { one: 'Để biết', many: 'Để biết' },
};

export const REGIMES: Record<string, string> = {
  'nd30-2020': 'Nghị định 30/2020/NĐ-CP',
  'tt01-2011': 'Thông tư 01/2011/TT-BNV',
};

/** Which finding of the list: it stays the same while the list is shown. */
export const idOf = (index: number) => `muc-${index}`;

/** Findings as marks on the pages; those of the whole document have no place. */
export function marksOf(findings: readonly Finding[]): PageMark[] {
  return findings.flatMap(({ severity, message, place }, index): PageMark[] => {
    if (place.paragraph === 0 && !place.rects?.length && !place.quote) return [];
    return [
      {
        id: idOf(index),
        tone: severity,
        page: place.page,
        rects: place.rects,
        uri: place.paragraph > 0 ? `vanthu:doan/${encodeURI(place.part)}/${place.paragraph}` : undefined,
        quote: place.quote,
        label: `${SEVERITIES[severity].one}: ${message}`,
      },
    ];
  });
}

/** `3 chỗ sai thể thức, 1 chỗ nên sửa`; undefined where nothing was found. */
export function summary(findings: readonly Finding[]): string | undefined {
  const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  const parts = [
    [count('error'), 'chỗ sai thể thức'],
    [count('warning'), 'chỗ nên sửa'],
    [count('info'), 'điều để biết'],
  ].filter(([n]) => n !== 0);
  return parts.length === 0 ? undefined : parts.map(([n, what]) => `${n} ${what}`).join(', ');
}
