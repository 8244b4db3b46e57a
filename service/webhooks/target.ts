import { isIP } from 'node:net';
import type { Problem } from '../engine/problem.js';
import { isPublic } from './addresses.js';

const MAX_LENGTH = 2_000;

interface Allowed {
  /** Whether there is a secret to sign with. */
  enabled: boolean;
  allowPrivate: boolean;
}

/** What is wrong with the `webhook` of a request, as far as it can be told without asking for names. */
export function webhookProblems(webhook: unknown, { enabled, allowPrivate }: Allowed): Problem[] {
  // Anything but an object was told by the envelope.
  if (typeof webhook !== 'object' || webhook === null || Array.isArray(webhook)) return [];
  if (!enabled) {
    const message = 'Dịch vụ này chưa bật webhook. Hãy bỏ trường này, hoặc nhờ người quản trị đặt WEBHOOK_SECRET.';
    return [{ path: '/webhook', code: 'INVALID_VALUE', message }];
  }
  const unknown = Object.keys(webhook).filter((name) => name !== 'url');
  const problems = unknown.map((name) => ({
    path: `/webhook/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'UNKNOWN_FIELD',
    message: `Không có trường “${name.slice(0, 60)}” trong webhook. Trường dùng được: url.`,
  }));
  const { url } = webhook as { url?: unknown };
  const fault = urlFault(url, allowPrivate);
  return fault ? [...problems, { path: '/webhook/url', ...fault }] : problems;
}

function urlFault(url: unknown, allowPrivate: boolean): Omit<Problem, 'path'> | undefined {
  const kind = allowPrivate ? 'http(s)' : 'https';
  if (url === undefined || url === null)
    return { code: 'MISSING_FIELD', message: `Hãy cho biết địa chỉ ${kind} nhận thông báo ở "url".` };
  if (typeof url !== 'string') return { code: 'WRONG_TYPE', message: '"url" phải là chữ.' };
  const read = url.length <= MAX_LENGTH ? URL.parse(url) : null;
  const good = read && (read.protocol === 'https:' || (allowPrivate && read.protocol === 'http:'));
  if (!good || read.username !== '' || read.password !== '' || read.hash !== '') {
    return {
      code: 'INVALID_FORMAT',
      message: `"url" phải là một địa chỉ ${kind} dài không quá ${MAX_LENGTH} ký tự, không có tên đăng nhập, mật khẩu và phần sau dấu #, ví dụ https://thi-dua.truong.edu.vn/vanthu.`,
    };
  }
  const name = read.hostname.replace(/^\[(.*)\]$/, '$1');
  const refused = isIP(name) ? !isPublic(name) : /(^|\.)localhost\.?$/.test(name);
  if (allowPrivate || !refused) return undefined;
  return {
    code: 'INVALID_VALUE',
    message:
      '"url" trỏ tới một địa chỉ trong máy hoặc trong mạng riêng, nơi không được gửi thông báo tới. Hãy dùng địa chỉ công khai, hoặc nhờ người quản trị đặt WEBHOOK_ALLOW_PRIVATE=1.',
  };
}
