import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** What is to be dropped, in words: “Thả tệp Word hoặc PDF vào đây”. */
  title: string;
  hint: string;
  /** Extensions, as `<input accept>` takes them. */
  accept: string;
  onFile: (file: File) => void;
  disabled?: boolean;
  compact?: boolean;
}

/** A place to drop one file, or to choose it; a button for the keyboard. */
export function FileDrop({ title, hint, accept, onFile, disabled = false, compact = false }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  return (
    <div className={classes.drop} data-over={over} data-compact={compact}>
      <button
        type="button"
        className={classes.button}
        disabled={disabled}
        aria-describedby={id}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={compact ? 20 : 28} stroke={1.5} aria-hidden />
        <span className={classes.title}>{title}</span>
        <span id={id} className={classes.hint}>
          {hint}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={title}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
