import type { Office } from '../api/queries.ts';

/** What the office's own data gives every row, as far as the kind has such fields. */
export function commonOf(office: Office | null | undefined, fields: ReadonlySet<string>): Record<string, unknown> {
  if (!office) return {};
  const signer = office.nguoiKy.find((s) => s.macDinh) ?? office.nguoiKy[0];
  const { macDinh: _, ...nguoiKy } = signer ?? {};
  const all: Record<string, unknown> = {
    coQuan: office.coQuan,
    diaDanh: office.diaDanh ?? undefined,
    nguoiKy: signer && nguoiKy,
  };
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => fields.has(name) && value !== undefined));
}
