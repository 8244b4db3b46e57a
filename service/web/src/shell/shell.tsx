import {
  IconBuildingBank,
  IconChecklist,
  IconFiles,
  IconFileText,
  IconPencil,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Away } from './away.tsx';
import { Brand } from './brand.tsx';
import { paths } from './paths.ts';
import { useFirstStart } from './routes.tsx';
import classes from './shell.module.css';

const places: { href: string; name: string; short: string; Icon: TablerIcon; also?: RegExp }[] = [
  { href: paths.choose, name: 'Soạn văn bản', short: 'Soạn', Icon: IconPencil, also: /^\/app\/soan/ },
  { href: paths.many, name: 'Nhiều văn bản một lúc', short: 'Nhiều', Icon: IconFiles, also: /^\/app\/(lo|bo-ho-so)/ },
  { href: paths.check, name: 'Kiểm tra văn bản', short: 'Kiểm tra', Icon: IconChecklist },
  { href: paths.documents, name: 'Văn bản đã làm', short: 'Đã làm', Icon: IconFileText },
  { href: paths.people, name: 'Danh sách người', short: 'Người', Icon: IconUsers },
  { href: paths.office, name: 'Cơ quan', short: 'Cơ quan', Icon: IconBuildingBank },
];

/** The frame round every page: where one is, and where one can go. */
export function Shell({ children }: { children: ReactNode }) {
  useFirstStart();
  const [location] = useLocation();
  const isHere = ({ href, also }: (typeof places)[number]) =>
    location === href || (href !== '/' && location.startsWith(`${href}/`)) || also?.test(location) === true;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#noi-dung">
        Đến nội dung
      </a>
      <header className={classes.bar}>
        <Link href={paths.choose} className={classes.home} aria-label="Văn Thư, về trang đầu">
          <Brand />
        </Link>
        <nav className={classes.places} aria-label="Các phần của Văn Thư">
          {places.map((place) => (
            <Link
              key={place.href}
              href={place.href}
              className={classes.place}
              aria-current={isHere(place) ? 'page' : undefined}
              aria-label={place.name}
            >
              <place.Icon size={20} stroke={1.75} aria-hidden />
              <span className={classes.name}>{place.name}</span>
              <span className={classes.short}>{place.short}</span>
            </Link>
          ))}
        </nav>
      </header>
      <main id="noi-dung" className={classes.page} tabIndex={-1}>
        <Away location={location} />
        {children}
      </main>
    </div>
  );
}
