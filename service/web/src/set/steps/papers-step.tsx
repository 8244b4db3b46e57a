import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useFormState } from '../../fill/context.tsx';
import { shown as shownOf } from '../../fill/model/issues.ts';
import { ProblemCount } from '../../ui/problem-count.tsx';
import type { Group, Paper } from '../model/forms.ts';
import { type Tab, whereIs } from '../model/issues.ts';
import { wantedOf } from '../model/start.ts';
import type { YearForms } from '../opening.ts';
import { PartForm } from '../part-form.tsx';
import { Reports } from '../reports.tsx';
import classes from '../set.module.css';
import { StepHead } from './step-head.tsx';

export interface Shown {
  tab: Tab;
  report?: { of: Group; row: number };
}

export const TABS: [Tab, string][] = [
  ['toTrinh', 'Tờ trình'],
  ['bienBan', 'Biên bản họp'],
  ['baoCao', 'Báo cáo thành tích'],
  ['quyetDinh', 'Quyết định'],
  ['giayKhen', 'Giấy khen'],
];

interface PapersStepProps {
  forms: YearForms;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** What each document says of its own, beside the list. */
export function PapersStep({ forms, shown, onShow }: PapersStepProps) {
  const wanted = useFormState((state) => state.data.lam);
  const tabs = useMemo(() => {
    const { baoCao, quyetDinh, giayKhen } = wantedOf({ lam: wanted });
    return TABS.filter(
      ([tab]) => (tab !== 'baoCao' || baoCao) && (tab !== 'quyetDinh' || quyetDinh) && (tab !== 'giayKhen' || giayKhen),
    );
  }, [wanted]);
  const counts = useCounts();
  const tab = tabs.some(([id]) => id === shown.tab) ? shown.tab : 'toTrinh';
  const list = useRef<HTMLDivElement>(null);
  // Another tab may be out of sight where the window is narrow.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [tab]);
  return (
    <>
      <StepHead step="van-ban">
        Danh sách đề nghị lấy trích yếu và số ký hiệu ở tờ trình. Kết quả bỏ phiếu trong biên bản lấy ở bảng người.
      </StepHead>
      <Tabs
        value={tab}
        onChange={(next) => next && onShow({ tab: next as Tab })}
        keepMounted={false}
        classNames={{ root: classes.papers!, list: classes.tabs!, panel: classes.panel! }}
      >
        <Tabs.List aria-label="Văn bản trong bộ" ref={list}>
          {tabs.map(([id, title]) => (
            <Tabs.Tab key={id} value={id}>
              {title}
              <span className={classes.count}>
                <ProblemCount count={counts.get(id) ?? 0} />
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([id]) => (
          <Tabs.Panel key={id} value={id}>
            {id === 'baoCao' ? (
              <Reports forms={forms} report={shown.report} onReport={(report) => onShow({ tab: 'baoCao', report })} />
            ) : (
              <PaperForm forms={forms} paper={id} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function PaperForm({ forms, paper }: { forms: YearForms; paper: Paper }) {
  const path = useMemo(() => [paper], [paper]);
  const of = useMemo(() => ({ occasion: forms.occasions[paper], version: forms.versions[paper] }), [forms, paper]);
  return <PartForm path={path} shape={forms.shape.fields![paper]!} of={of} />;
}

function useCounts(): Map<Tab, number> {
  const issues = useFormState((state) => state.issues);
  const touched = useFormState((state) => state.touched);
  const complete = useFormState((state) => state.complete);
  return useMemo(() => {
    const found = new Map<Tab, number>();
    for (const { field } of shownOf(issues, touched, complete)) {
      const { tab } = whereIs(field);
      if (tab) found.set(tab, (found.get(tab) ?? 0) + 1);
    }
    return found;
  }, [issues, touched, complete]);
}
