import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { StorageError } from './failures.js';
import type { FileStore, StoredFile } from './files.js';
import type { S3Settings } from './settings.js';

/** The first try and two more, with growing pauses; after that the document waits for its next turn. */
const TRIES = 3;
const CONNECT_TIMEOUT_MS = 3_000;
const ANSWER_TIMEOUT_MS = 15_000;
/** From the beginning of an answer to its last byte. */
const BODY_TIMEOUT_MS = 30_000;

/** What the client gives under Node. */
type Body = Readable & Pick<NonNullable<GetObjectCommandOutput['Body']>, 'transformToByteArray'>;

/** The store in a bucket: `<prefix>ab/cd/<sha256>`, the folder's own layout, so that one can be copied into the other. */
export class S3Store implements FileStore {
  private readonly client: S3Client;

  constructor(
    private readonly settings: S3Settings,
    private readonly bodyTimeoutMs = BODY_TIMEOUT_MS,
  ) {
    const { endpoint, region, credentials } = settings;
    this.client = new S3Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(credentials && { credentials }),
      maxAttempts: TRIES,
      requestHandler: {
        connectionTimeout: CONNECT_TIMEOUT_MS,
        requestTimeout: ANSWER_TIMEOUT_MS,
        throwOnRequestTimeout: true,
      },
      // Not every S3-compatible store knows the newer checksums; ours is the SHA-256 that each upload names.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** An object is whole or not there, and the store checks what arrived against its hash. */
  async put(bytes: Uint8Array): Promise<StoredFile> {
    const digest = createHash('sha256').update(bytes).digest();
    const sha256 = digest.toString('hex');
    await this.write(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`, bytes, digest);
    return { sha256, size: bytes.byteLength };
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    const Key = `${this.settings.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.settings.bucket, Key }));
      const bytes = await this.whole(Body as Body);
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return undefined;
      throw tell(error);
    }
  }

  /** Writes a small object, always the same. */
  async check(): Promise<void> {
    const bytes = new Uint8Array(1);
    await this.write('check', bytes, createHash('sha256').update(bytes).digest());
  }

  close(): void {
    this.client.destroy();
  }

  /** The client's own limits end with the head of an answer. */
  private async whole(body: Body): Promise<Uint8Array> {
    const late = new StorageError('unavailable', 'ETIMEDOUT');
    const timer = setTimeout(() => body.destroy(late), this.bodyTimeoutMs);
    return body.transformToByteArray().finally(() => clearTimeout(timer));
  }

  private async write(name: string, bytes: Uint8Array, sha256: Buffer): Promise<void> {
    const put = new PutObjectCommand({
      Bucket: this.settings.bucket,
      Key: this.settings.prefix + name,
      Body: bytes,
      ContentLength: bytes.byteLength,
      ChecksumSHA256: sha256.toString('base64'),
    });
    await this.client.send(put).catch((error: unknown) => {
      throw tell(error);
    });
  }
}

/** Stores' words for "no room": MinIO's, Ceph's, and those of providers with quotas. */
const FULL = new Set(['XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'QuotaExceeded', 'InsufficientStorage']);
const INSUFFICIENT_STORAGE = 507;

/**
 * Whatever S3 refuses is no fault of the document: keys, bucket or room are for those who run the service, and time
 * mends the rest, be it the network or an answer that is not S3's. Only mistakes of the program stay what they are.
 */
function tell(error: unknown): unknown {
  const { name = '', code } = error as { name?: string; code?: unknown };
  if (name === 'TypeError' || name === 'ReferenceError') return error;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  const full = FULL.has(name) || status === INSUFFICIENT_STORAGE;
  return new StorageError(full ? 'full' : 'unavailable', typeof code === 'string' ? code : name, error);
}
