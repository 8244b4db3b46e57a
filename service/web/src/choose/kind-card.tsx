import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { Link } from 'wouter';
import { API } from '../api/http.ts';
import { paths } from '../shell/paths.ts';
import classes from './choose-page.module.css';
import type { Kind } from './kinds.ts';

interface KindCardProps {
  kind: Kind;
  /** Named where it is not the one in force. */
  year: string | undefined;
  pinned: boolean;
  onPin: () => void;
  onUse: () => void;
}

/** A kind of document with a picture of its real first page. */
export function KindCard({ kind: { id, name, version }, year, pinned, onPin, onUse }: KindCardProps) {
  const picture = `${API}/templates/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}/picture`;
  const pinning = pinned ? `Bỏ ghim ${name}` : `Ghim ${name} lên đầu`;
  return (
    <li className={classes.card}>
      <Link
        className={classes.open}
        href={`${paths.fill(id)}${year ? `?namHoc=${encodeURIComponent(year)}` : ''}`}
        onClick={onUse}
      >
        <span className={classes.picture}>
          <img src={picture} alt="" loading="lazy" decoding="async" />
        </span>
        <span className={classes.name}>{name}</span>
      </Link>
      <Tooltip label={pinned ? 'Bỏ ghim' : 'Ghim lên đầu'}>
        <ActionIcon className={classes.pin} size={40} aria-label={pinning} aria-pressed={pinned} onClick={onPin}>
          {pinned ? <IconPinFilled size={18} /> : <IconPin size={18} />}
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
