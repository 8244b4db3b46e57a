import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connection } from '../api/connection.ts';
import { send } from '../api/http.ts';
import classes from './away.module.css';

const AGAIN_MS = 4_000;
/** Pages that say it themselves, beside what it means for them. */
const TELLING = /^\/app\/(?:soan|bo-ho-so|lo)\//;

/** Says that the service cannot be reached, and looks on until it can; then whatever the page lacks is asked for again. */
export function Away({ location }: { location: string }) {
  const client = useQueryClient();
  const away = useSyncExternalStore(connection.subscribe, () => connection.away);
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(() => void send('/health/live').catch(() => undefined), AGAIN_MS);
    return () => {
      clearInterval(timer);
      if (!connection.away)
        void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
    };
  }, [away, client]);
  return (
    <div role="status">
      {away && !TELLING.test(location) && (
        <p className={classes.away}>
          <IconCloudOff size={18} aria-hidden />
          Mất kết nối với Văn Thư. Trang tự thử lại; những gì đã gõ vẫn được giữ trên máy này.
        </p>
      )}
    </div>
  );
}
