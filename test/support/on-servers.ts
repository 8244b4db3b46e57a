import { startPostgres } from './postgres.js';
import { startS3 } from './s3.js';
import { surroundings } from './service.js';

/** Imported before the tests of another file, runs them on PostgreSQL and S3 instead of SQLite and a folder. */
surroundings.start = async () => {
  const [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
  return {
    env: { DATABASE_URL: await postgres.newDatabase(), FILES_URL: s3.url('van-ban'), ...s3.credentials },
    close: async () => {
      await Promise.all([postgres.close(), s3.close()]);
    },
  };
};
