import '@mantine/core/styles/Alert.css';
import { Alert, Button, SegmentedControl, Select } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { components } from '../../../../examples/clients/typescript/api.ts';
import { API, call, send } from '../api/http.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import page from '../ui/page.module.css';
import { fromBase64, saveBlob } from '../ui/save.ts';
import { Failed, Waiting, wordsOf } from '../ui/states.tsx';
import classes from './check.module.css';
import { FindingList } from './finding-list.tsx';
import { type Check, type Finding, marksOf, REGIMES, summary } from './findings.ts';

const Pages = lazy(() => import('../see/pages.tsx'));

const LIMIT_MIB = 20;

type Correction = components['schemas']['CorrectionView'];

/** Any DOCX or PDF: its pages with the findings where they stand, and a corrected copy. */
export default function CheckPage() {
  useDocumentTitle('Kiểm tra văn bản – Văn Thư');
  const [file, setFile] = useState<File>();
  const [regime, setRegime] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const take = (next: File) => {
    const wrong = refusal(next);
    setRefused(wrong ?? '');
    if (!wrong) setFile(next);
  };
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Kiểm tra văn bản</h1>
          <p className={page.lead}>
            Thả một tệp Word hoặc PDF bất kỳ: Văn Thư chỉ ra chỗ sai thể thức, theo điều nào và sửa thế nào. Tệp không
            được lưu lại.
          </p>
        </div>
        {file && (
          <Select
            label="Xét theo"
            className={classes.regime}
            placeholder="Tự chọn theo ngày văn bản"
            clearable
            clearButtonProps={{ 'aria-label': 'Để Văn Thư tự chọn' }}
            data={Object.entries(REGIMES).map(([value, label]) => ({ value, label }))}
            value={regime}
            onChange={setRegime}
          />
        )}
      </header>
      <FileDrop
        title={file ? 'Kiểm tra tệp khác' : 'Thả tệp vào đây, hoặc bấm để chọn'}
        hint={`Word (.docx) hoặc PDF, tối đa ${LIMIT_MIB} MB`}
        accept=".docx,.pdf"
        compact={file !== undefined}
        onFile={take}
      />
      {refused && (
        <Alert color="red" title="Chưa nhận được tệp này" role="alert">
          {refused}
        </Alert>
      )}
      {file && <Checked key={`${file.name} ${file.lastModified} ${file.size} ${regime}`} file={file} regime={regime} />}
    </div>
  );
}

function refusal(file: File): string | undefined {
  if (/\.doc$/i.test(file.name))
    return 'Tệp .doc là dạng Word cũ. Hãy mở bằng Word, chọn “Lưu thành” (Save As) dạng .docx, rồi thả lại.';
  if (!/\.(docx|pdf)$/i.test(file.name)) return `“${file.name}” không phải tệp Word (.docx) hay PDF.`;
  if (file.size > LIMIT_MIB * 1024 * 1024)
    return `“${file.name}” lớn ${Math.ceil(file.size / 1024 / 1024)} MB; tối đa là ${LIMIT_MIB} MB. Thường là do ảnh: hãy nén ảnh trong Word rồi thử lại.`;
  return undefined;
}

function Checked({ file, regime }: { file: File; regime: string | null }) {
  const isDocx = /\.docx$/i.test(file.name);
  const [chosen, setChosen] = useState<string>();
  // Where there is room for one of the two only: what is chosen in one is shown in the other.
  const [view, setView] = useState('ket-qua');
  const choose = (from: string) => (id: string) => {
    setChosen(id);
    setView(from === 'ket-qua' ? 'trang' : 'ket-qua');
  };
  const asked = regime === null ? '' : `?regime=${regime}`;
  const key = [file.name, file.size, file.lastModified];
  const check = useQuery({
    queryKey: ['check', ...key, regime],
    queryFn: ({ signal }) =>
      call<Check>(`${API}/the-thuc/checks${asked}`, { method: 'POST', body: form(file), signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pages = useQuery({
    queryKey: ['check-pages', ...key],
    queryFn: async ({ signal }) => {
      const path = `${API}/previews?danhDau=doan`;
      return (await send(path, { method: 'POST', body: form(file), accept: 'application/pdf', signal })).blob();
    },
    enabled: isDocx,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const correct = useMutation({
    mutationFn: () => call<Correction>(`${API}/the-thuc/corrections${asked}`, { method: 'POST', body: form(file) }),
    onSuccess: ({ docx }) => saveBlob(new Blob([fromBase64(docx.content)], { type: DOCX }), docx.fileName),
  });
  const findings = check.data?.findings as Finding[] | undefined;
  const marks = useMemo(() => marksOf(findings ?? []), [findings]);
  if (check.error) return <Failed error={check.error} retry={check.refetch} />;
  if (!findings) return <Waiting what={`Đang kiểm tra “${file.name}”`} />;
  const found = summary(findings);
  return (
    <div className={page.split} data-view={view}>
      <SegmentedControl
        className={classes.views}
        fullWidth
        size="md"
        aria-label="Xem kết quả hay xem trang"
        data={[
          { value: 'ket-qua', label: 'Kết quả' },
          { value: 'trang', label: 'Trang' },
        ]}
        value={view}
        onChange={setView}
      />
      <section className={classes.findings} aria-label="Kết quả kiểm tra">
        <div className={`${page.sheet} ${classes.result}`} role="status">
          <h2>{found ? `Có ${found}` : 'Không thấy chỗ nào sai thể thức'}</h2>
          <p>
            {file.name} · xét theo {REGIMES[check.data!.regime] ?? check.data!.regime}
          </p>
          {isDocx && found && (
            <Button loading={correct.isPending} onClick={() => correct.mutate()}>
              Sửa giúp và tải bản đã sửa
            </Button>
          )}
          {correct.data && <Corrected made={correct.data} />}
          {correct.error && (
            <Alert color="red" title={wordsOf(correct.error).title}>
              {wordsOf(correct.error).detail}
            </Alert>
          )}
          {!isDocx && found && <p>PDF không sửa được. Có bản Word thì thả bản Word vào để được sửa giúp.</p>}
        </div>
        {check.data!.warnings.map((warning) => (
          <Alert key={warning.code + warning.place.part} color="yellow" title="Tệp có thứ lạ">
            {warning.message}
          </Alert>
        ))}
        <FindingList findings={findings} chosen={chosen} onChoose={choose('ket-qua')} />
        {check.data!.unjudged.length > 0 && (
          <details className={classes.unjudged}>
            <summary>{check.data!.unjudged.length} quy tắc không xét được trên tệp này</summary>
            <ul>
              {check.data!.unjudged.map(({ rule, reason }) => (
                <li key={rule}>
                  {rule}: {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with keys, too */}
      <section className={`${page.pages} ${classes.pages}`} tabIndex={0} aria-label="Trang văn bản, cuộn được">
        {pages.error ? (
          <Failed error={pages.error} retry={pages.refetch} />
        ) : (
          <Suspense fallback={<Waiting what="Đang mở trang" />}>
            <Pages
              pdf={isDocx ? pages.data : file}
              marks={marks}
              chosen={chosen}
              onMark={choose('trang')}
              busy={pages.isFetching}
              label={`Các trang của ${file.name}`}
            />
          </Suspense>
        )}
      </section>
    </div>
  );
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function form(file: File): FormData {
  const data = new FormData();
  data.append('file', file);
  return data;
}

function Corrected({ made: { changes, after, docx } }: { made: Correction }) {
  const left = summary(after.findings as Finding[]);
  return (
    <Alert
      color="nhan"
      title={changes.length > 0 ? `Đã sửa ${changes.length} chỗ` : 'Không có chỗ nào sửa tự động được'}
    >
      <p>
        Bản đã sửa: “{docx.fileName}”.{left ? ` Còn ${left} phải tự sửa.` : ' Không còn chỗ nào phải sửa.'}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>Xem những chỗ đã sửa</summary>
          <ul className={classes.changes}>
            {changes.map((change, index) => (
              <li key={index}>{change.message}</li>
            ))}
          </ul>
        </details>
      )}
    </Alert>
  );
}
