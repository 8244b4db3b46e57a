import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { draftsQuery } from '../api/queries.ts';
import { paths } from '../shell/paths.ts';
import { moment } from '../ui/dates.ts';
import classes from './set.module.css';

/** Sets that were begun before: the way back to them. */
export function Begun() {
  const { data } = useQuery(draftsQuery);
  const sets = (data ?? []).filter(({ kind }) => kind === 'bo-ho-so').slice(0, 3);
  if (sets.length === 0) return null;
  return (
    <section className={classes.begun} aria-label="Bộ hồ sơ đang làm dở">
      <p>Đang làm dở:</p>
      <ul>
        {sets.map(({ id, title, updatedAt }) => (
          <li key={id}>
            <Link href={paths.setDraft(id)}>{title || 'Bộ hồ sơ khen thưởng'}</Link>
            <span>sửa {moment(updatedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
