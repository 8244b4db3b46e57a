import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type FieldProblem, Problem } from '../api/problem.ts';
import type { Office } from '../api/queries.ts';
import type { Batch } from '../api/types.ts';
import { newId } from '../ui/ids.ts';
import { wordsOf } from '../ui/states.tsx';
import { checkRows, type Heads, makeRows, readSheet } from './check.ts';
import { commonOf } from './common.ts';
import { type Kept, keep, keptOf } from './kept.ts';
import { byCell, type Row, withFurther, wrongInAll } from './rows.ts';

interface SheetOrder {
  template: string;
  version: string;
  office: Office | null | undefined;
  onMade: (batch: Batch) => void;
}

/** Until it is tried again where the service was away. */
const AGAIN_MS = 2_000;
const isPassing = (error: unknown) => error instanceof Problem && error.passing;

type Common = Record<string, unknown>;

/** A sheet on its way to documents: read, mended, kept in this browser after every change, checked again, ordered once. */
export function useSheet({ template, version, office, onMade }: SheetOrder) {
  const [sheet, setSheet] = useState<Kept>();
  const [errors, setErrors] = useState<readonly FieldProblem[]>();
  const [refused, setRefused] = useState<{ title: string; detail: string }>();
  const [restored, setRestored] = useState(false);
  const [readings, setReadings] = useState(0);
  const [source, setSource] = useState<{ file: File; heads: Heads }>();
  const checking = useRef<AbortController>(undefined);

  const check = async (kept: Kept) => {
    const { rows, common } = kept;
    checking.current?.abort();
    checking.current = new AbortController();
    const { signal } = checking.current;
    try {
      const found = await checkRows({ template, version, common, items: rows.map((row) => row.data) }, signal);
      setErrors(found.errors);
      setRefused(undefined);
    } catch (error) {
      if (signal.aborted) return;
      setRefused(wordsOf(error));
      if (!isPassing(error)) return;
      const later = setTimeout(() => void check(kept), AGAIN_MS);
      signal.addEventListener('abort', () => clearTimeout(later));
    }
  };
  const checkSoon = useDebouncedCallback(check, 400);
  const change = (rows: Row[], common: Common) => {
    if (!sheet) return;
    // What is ordered from now on is another batch than what may have been ordered before.
    const next = { ...sheet, rows, common, order: newId() };
    setSheet(next);
    void keep(template, next);
    checkSoon(next);
  };

  // Once, when the page opens.
  useEffect(() => {
    void keptOf(template).then((kept) => {
      if (kept?.version !== version) return;
      setSheet(kept);
      setRestored(true);
      void check(kept);
    });
    return () => checking.current?.abort();
  }, []);

  const read = useMutation({
    mutationFn: async (from: { file: File; heads: Heads }) => {
      const first = await readSheet({ template, version, common: {}, ...from });
      const again = from.file === source?.file && sheet;
      const common = again
        ? sheet.common
        : commonOf(office, new Set(first.columns.map((c) => c.path.split('/')[1] ?? '')));
      const rows = again ? withFurther(sheet.rows, sheet.columns, first) : first.items;
      const items = rows.map(({ data }) => data);
      const { errors } = items.length > 0 ? await checkRows({ template, version, common, items }) : first;
      return { ...first, rows, common, errors };
    },
    onMutate: () => setRestored(false),
    onSuccess: ({ rows, columns, unknown, common, errors }, from) => {
      const next = { fileName: from.file.name, version, rows, columns, unknown, common, order: newId() };
      setSource(from);
      setSheet(next);
      setReadings((count) => count + 1);
      setErrors(errors);
      setRefused(undefined);
      void keep(template, next);
    },
    onError: (error: Problem) => setRefused(wordsOf(error)),
  });
  const make = useMutation({
    mutationFn: ({ rows, common, order }: Kept) =>
      makeRows({ template, version, common, items: rows.map((row) => row.data) }, order),
    // One key, one batch: it may be sent again.
    retry: (count, error) => isPassing(error) && count < 6,
    retryDelay: AGAIN_MS,
    onSuccess: async (batch) => {
      await keep(template, undefined);
      onMade(batch);
    },
    onError: (error: Problem) => {
      // Ordered before the last check was back: what is wrong stands in its cells all the same.
      if (error.errors.length > 0) setErrors(error.errors);
      setRefused(wordsOf(error));
    },
  });
  const columns = sheet?.columns ?? [];
  const unknown = sheet?.unknown ?? [];
  const problems = useMemo(() => byCell(errors ?? [], sheet?.columns ?? []), [errors, sheet?.columns]);
  const needed = useMemo(
    () => wrongInAll(sheet?.rows.length ?? 0, problems.cells, sheet?.columns ?? []),
    [sheet?.rows.length, problems, sheet?.columns],
  );
  return {
    sheet,
    columns,
    /** What is wrong, by where it shows; `checked` says whether that is known yet. */
    problems,
    checked: errors !== undefined,
    /** Columns whose value every row lacks. */
    needed,
    /** Heads of the sheet that are no fields, until it is said what they are; that needs the file, which a reload takes. */
    unknown,
    hasFile: source !== undefined,
    wrong: (errors?.length ?? 0) + unknown.length,
    refused,
    restored,
    /** How many sheets were read: each begins a grid of its own. */
    readings,
    reading: read.isPending,
    making: make.isPending,
    read: (file: File) => read.mutate({ file, heads: {} }),
    refuse: setRefused,
    readAs: (heads: Heads) => {
      if (source) read.mutate({ file: source.file, heads: { ...source.heads, ...heads } });
    },
    /** Does without the columns that are no fields. */
    leaveOut: () => {
      if (!sheet) return;
      const next = { ...sheet, unknown: [] };
      setSheet(next);
      void keep(template, next);
    },
    change,
    make: () => sheet && make.mutate(sheet),
  };
}
