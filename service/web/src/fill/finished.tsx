import { Button } from '@mantine/core';
import {
  IconCircleCheck,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPencil,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { send } from '../api/http.ts';
import type { VanthuDocument } from '../api/types.ts';
import { paths } from '../shell/paths.ts';
import { printPdf } from '../ui/print.ts';
import { wordsOf } from '../ui/states.tsx';
import { useFill, useFormState } from './context.tsx';
import classes from './finished.module.css';

interface FinishedProps {
  document: VanthuDocument;
  onAnother: () => void;
  onEdit: () => void;
}

/** The document is there: what people do with it. */
export default function Finished({ document, onAnother, onEdit }: FinishedProps) {
  const { docx, pdf } = document.files;
  const { shape } = useFill();
  const open = useFormState((state) => shape.fields?.so !== undefined && state.data.so == null);
  const [printing, setPrinting] = useState(false);
  const [failed, setFailed] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const print = async () => {
    setPrinting(true);
    setFailed(undefined);
    try {
      await printPdf(await (await send(pdf!.href, { accept: 'application/pdf' })).blob());
    } catch (error) {
      setFailed(wordsOf(error).detail);
    } finally {
      setPrinting(false);
    }
  };
  return (
    <section className={classes.finished} aria-labelledby="xong">
      <IconCircleCheck size={44} stroke={1.5} className={classes.mark} aria-hidden />
      <h2 id="xong" tabIndex={-1} ref={heading}>
        Văn bản đã xong
      </h2>
      <p className={classes.title}>{document.title}</p>
      {open && <p className={classes.note}>Số văn bản để trống: bản in chừa chỗ để ghi tay khi vào sổ.</p>}
      {document.notes?.map(({ message }) => (
        <p key={message} className={classes.note}>
          {message}
        </p>
      ))}
      <div className={classes.get}>
        {docx && (
          <Button
            component="a"
            href={docx.href}
            download
            size="md"
            leftSection={<IconFileTypeDocx size={20} aria-hidden />}
          >
            Tải Word
          </Button>
        )}
        {pdf && (
          <Button
            component="a"
            href={pdf.href}
            download
            size="md"
            variant="default"
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
          >
            Tải PDF
          </Button>
        )}
        {pdf && (
          <Button
            size="md"
            variant="default"
            loading={printing}
            onClick={print}
            leftSection={<IconPrinter size={20} aria-hidden />}
          >
            In
          </Button>
        )}
      </div>
      {failed && (
        <p className={classes.failed} role="alert">
          {failed}
        </p>
      )}
      <div className={classes.next}>
        <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAnother}>
          Soạn văn bản khác
        </Button>
        <Button variant="subtle" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
          Sửa tiếp
        </Button>
        <Link href={paths.document(document.id)}>Xem trong “Văn bản đã làm”</Link>
      </div>
    </section>
  );
}
