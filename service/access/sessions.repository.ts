import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { DATABASE, type Database } from '../storage/database.js';
import type { KeyEntry } from './keys.js';

/** From signing in to the end, whatever is done meanwhile: a working day. */
export const SESSION_MS = 12 * 60 * 60 * 1_000;

/**
 * Browsers that have signed in with a key. Rows and not signatures: whoever reads the list of keys, which holds hashes
 * alone, could sign with them; a row ends when its browser signs out, and every instance on the database sees it.
 */
@Injectable()
export class SessionsRepository {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new session of a key. @returns its token, which is kept by its hash alone. */
  async open({ sha256 }: KeyEntry): Promise<string> {
    const now = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    const expires_at = new Date(now.getTime() + SESSION_MS).toISOString();
    await this.db.deleteFrom('sessions').where('expires_at', '<=', now.toISOString()).execute();
    await this.db
      .insertInto('sessions')
      .values({ sha256: hashOf(token), key_sha256: sha256, expires_at })
      .execute();
    return token;
  }

  /** Hash of the key that a token stands for; undefined when the session has ended. */
  async keyHashOf(token: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('sessions')
      .select('key_sha256')
      .where('sha256', '=', hashOf(token))
      .where('expires_at', '>', this.clock.now().toISOString())
      .executeTakeFirst();
    return row?.key_sha256;
  }

  async end(token: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('sha256', '=', hashOf(token)).execute();
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
