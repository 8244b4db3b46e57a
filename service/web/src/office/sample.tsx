import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { API, call, send } from '../api/http.ts';
import { templatesQuery } from '../api/queries.ts';
import { Waiting } from '../ui/states.tsx';
import { type OfficeDraft, officeOf } from './draft.ts';
import classes from './office.module.css';

const Pages = lazy(() => import('../see/pages.tsx'));
const KIND = 'cong-van';

/** A công văn with the office's data in it: what was typed is seen where it will be printed. */
export function Sample({ draft }: { draft: OfficeDraft }) {
  const [settled] = useDebouncedValue(draft, 250);
  const templates = useQuery(templatesQuery);
  const version = templates.data?.find((t) => t.id === KIND)?.inForce ?? undefined;
  const example = useQuery({
    queryKey: ['example', KIND, version],
    queryFn: async ({ signal }) => {
      const path = `${API}/templates/${KIND}/versions/${version}/examples`;
      return (await call<{ items: { data: Record<string, unknown> }[] }>(path, { signal })).items[0]?.data;
    },
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pages = useQuery({
    queryKey: ['office-sample', version, settled],
    queryFn: async ({ signal }) => {
      const body = { template: KIND, version, data: { ...example.data, ...inForm(settled) } };
      return (await send(`${API}/previews`, { method: 'POST', body, accept: 'application/pdf', signal })).blob();
    },
    enabled: example.data !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return (
    <Suspense fallback={<Waiting what="Đang mở trang" />}>
      <div className={classes.sample}>
        <Pages pdf={pages.data} busy={pages.isFetching} label="Trang mẫu với thông tin của cơ quan" />
      </div>
    </Suspense>
  );
}

function inForm(draft: OfficeDraft) {
  const office = officeOf(draft);
  const signer = office.nguoiKy.find((s) => s.macDinh) ?? office.nguoiKy[0];
  const { macDinh: _, ...nguoiKy } = signer ?? { chucVu: 'HIỆU TRƯỞNG', hoTen: '…', quyenHan: null, thayMat: null };
  return {
    coQuan: { ...office.coQuan, banHanh: office.coQuan.banHanh || 'TÊN CƠ QUAN' },
    kyHieu: [office.kyHieu.coQuan || 'KÝHIỆU', office.kyHieu.donVi].filter(Boolean).join('-'),
    diaDanh: office.diaDanh ?? null,
    nguoiKy: { ...nguoiKy, chucVu: nguoiKy.chucVu || '…', hoTen: nguoiKy.hoTen || '…' },
    noiNhan: office.noiNhan,
    luu: office.luu ?? null,
    // What the example has beyond an ordinary công văn would only draw the eye from what is typed.
    phamVi: null,
    dauKhan: null,
  };
}
