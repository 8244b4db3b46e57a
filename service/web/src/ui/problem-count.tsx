import { VisuallyHidden } from '@mantine/core';
import classes from './problem-count.module.css';

/** How much is to be mended behind a name in a list; nothing where nothing is. */
export function ProblemCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {count}
      <VisuallyHidden> chỗ cần sửa</VisuallyHidden>
    </span>
  );
}
