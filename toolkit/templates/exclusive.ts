import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError, EXIT } from '../cli/exit.js';

const SQLITE_BUSY = 5;

/**
 * Makes this process the only one to publish in a folder of templates. The lock is the operating system's on a file, held
 * through an open SQLite transaction, so it goes with the process however that ends.
 *
 * @returns a function that gives the folder free
 * @throws CommandError PUBLISH_BUSY
 */
export function lockTemplates(home: string): () => void {
  const lock = new DatabaseSync(path.join(home, 'templates', '.publish-lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 !== SQLITE_BUSY) throw error;
    throw new CommandError(
      'PUBLISH_BUSY',
      'Có người khác đang ban hành hoặc cho thôi dùng một phiên bản trong thư mục này. Hãy chờ họ xong rồi gọi lại lệnh.',
      { exit: EXIT.busy },
    );
  }
  return () => lock.close();
}
