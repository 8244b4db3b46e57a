import '@mantine/core/styles/Alert.css';
import { Alert, Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { API } from '../api/http.ts';
import { officeQuery, templatesQuery } from '../api/queries.ts';
import { NotFound } from '../shell/not-found.tsx';
import { paths } from '../shell/paths.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import page from '../ui/page.module.css';
import { Failed, Waiting } from '../ui/states.tsx';
import { ColumnHeads } from './column-heads.tsx';
import type { commonOf } from './common.ts';
import { CommonFields } from './common-fields.tsx';
import { Grid } from './grid.tsx';
import classes from './many.module.css';
import { useRecentBatches } from './recent.ts';
import { withValue } from './rows.ts';
import { useSheet } from './use-sheet.ts';

const LIMIT_MIB = 20;

/** One kind of document from one sheet: read, mended in place, made. */
export default function SheetPage({ params: { template = '' } }: { params: { template?: string } }) {
  const templates = useQuery(templatesQuery);
  const office = useQuery(officeQuery);
  const kind = templates.data?.find((t) => t.id === template);
  useDocumentTitle(`${kind?.name ?? 'Nhiều văn bản'} – Văn Thư`);
  if (templates.error) return <Failed error={templates.error} retry={templates.refetch} />;
  if (!templates.data || office.isPending) return <Waiting what="Đang mở trang" />;
  if (!kind?.inForce) return <NotFound />;
  return <Sheet key={kind.id} template={kind.id} name={kind.name} version={kind.inForce} office={office.data?.data} />;
}

interface SheetProps {
  template: string;
  name: string;
  version: string;
  office: Parameters<typeof commonOf>[0];
}

function Sheet({ template, name, version, office }: SheetProps) {
  const [, go] = useLocation();
  const recent = useRecentBatches();
  const work = useSheet({
    template,
    version,
    office,
    onMade: (batch) => {
      recent.add(batch.id);
      go(paths.batch(batch.id));
    },
  });
  const { sheet, columns, problems, refused, wrong } = work;
  const choose = (file: File) => {
    const no = refusal(file);
    if (no) work.refuse(no);
    else work.read(file);
  };
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{name}: nhiều văn bản từ Excel</h1>
          <p className={page.lead}>
            <Link href={paths.many}>Nhiều văn bản một lúc</Link>
          </p>
        </div>
        <Button
          component="a"
          variant="default"
          href={`${API}/templates/${template}/versions/${version}/sheet`}
          download
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          Tải bảng mẫu
        </Button>
      </header>
      {!sheet && (
        <ol className={classes.steps}>
          <li>Tải bảng mẫu về, mở bằng Excel: mỗi cột một mục, có sẵn lời nhắc và danh sách chọn.</li>
          <li>Điền mỗi dòng một văn bản. Cơ quan, người ký giống nhau thì không cần điền.</li>
          <li>Lưu lại rồi thả tệp vào đây.</li>
        </ol>
      )}
      <FileDrop
        title={sheet ? 'Đọc tệp khác' : 'Thả bảng Excel vào đây, hoặc bấm để chọn'}
        hint={sheet?.fileName || `Excel (.xlsx) hoặc CSV, tối đa ${LIMIT_MIB} MB`}
        accept=".xlsx,.csv"
        compact={sheet !== undefined}
        disabled={work.reading || work.making}
        onFile={choose}
      />
      {work.reading && <Waiting what="Đang đọc bảng" />}
      {work.restored && (
        <Alert color="nhan" title="Đã mở lại bảng đang làm dở">
          Những chỗ bạn đã sửa trong trang này vẫn còn. Muốn bắt đầu lại thì thả tệp khác.
        </Alert>
      )}
      {refused && (
        <Alert color="red" title={refused.title} role="alert">
          {refused.detail}
        </Alert>
      )}
      {work.unknown.length > 0 && (
        <ColumnHeads
          key={work.unknown.join()}
          unknown={work.unknown}
          columns={columns}
          hasFile={work.hasFile}
          busy={work.reading}
          onDecided={work.readAs}
          onLeaveOut={work.leaveOut}
        />
      )}
      {sheet && work.checked && (
        <>
          <CommonFields
            columns={columns}
            common={sheet.common}
            needed={work.needed}
            problems={problems.common}
            onChange={(path, value) => work.change(sheet.rows, withValue(sheet.common, path, value))}
          />
          {problems.rest.length > 0 && (
            <Alert color="red" title="Cần xem lại">
              <ul className={classes.rest}>
                {problems.rest.map((p) => (
                  <li key={`${p.path} ${p.code}`}>{p.message}</li>
                ))}
              </ul>
            </Alert>
          )}
          <Grid
            key={work.readings}
            rows={sheet.rows}
            columns={columns}
            cells={problems.cells}
            onChange={(index, path, value) =>
              work.change(
                sheet.rows.map((row, i) => (i === index ? { ...row, data: withValue(row.data, path, value) } : row)),
                sheet.common,
              )
            }
            onRemove={(index) =>
              work.change(
                sheet.rows.filter((_, i) => i !== index),
                sheet.common,
              )
            }
          />
          <div className={classes.foot}>
            <Button
              size="md"
              disabled={wrong > 0 || sheet.rows.length === 0}
              loading={work.making}
              onClick={() => work.make()}
            >
              Làm {sheet.rows.length} văn bản
            </Button>
            <span role="status">
              {wrong > 0 ? `Còn ${wrong} chỗ cần sửa` : `${sheet.rows.length} dòng, không có chỗ nào cần sửa`}
            </span>
          </div>
        </>
      )}
    </div>
  );
}

function refusal(file: File): { title: string; detail: string } | undefined {
  if (/\.xls$/i.test(file.name))
    return {
      title: 'Tệp .xls là dạng Excel cũ',
      detail: 'Hãy mở bằng Excel, chọn “Lưu thành” (Save As) dạng .xlsx, rồi thả lại.',
    };
  if (file.size > LIMIT_MIB * 1024 * 1024)
    return {
      title: `“${file.name}” lớn ${Math.ceil(file.size / 1024 / 1024)} MB`,
      detail: `Tối đa là ${LIMIT_MIB} MB. Bảng chữ không lớn như vậy: thường là do ảnh dán trong bảng. Hãy xóa ảnh, hoặc chép các dòng cần làm sang bảng mẫu mới. Những gì đang mở ở đây vẫn còn nguyên.`,
    };
  return undefined;
}
