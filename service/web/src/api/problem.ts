/** One thing that is wrong with what was sent. */
export interface FieldProblem {
  /** JSON Pointer into the data. */
  path: string;
  code: string;
  message: string;
  dong?: number;
  cot?: string;
}

/** What the service, or the way to it, answered in the place of a result (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** The whole answer, for extensions that one call has. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    super(String(body.detail ?? body.title ?? body.code));
    this.status = status;
    this.code = String(body.code ?? 'UNKNOWN');
    this.title = String(body.title ?? 'Có lỗi xảy ra');
    this.detail = String(body.detail ?? '');
    this.errors = (body.errors as FieldProblem[] | undefined) ?? [];
    this.body = body;
  }

  /** Whether the same request may go well a little later. */
  get passing(): boolean {
    return this.code === 'OFFLINE' || this.status === 429 || this.status === 502 || this.status === 503;
  }
}

/** There was no answer: the network, or the service, is away. */
export const offline = () =>
  new Problem(0, {
    code: 'OFFLINE',
    title: 'Mất kết nối với Văn Thư',
    detail:
      'Máy này không liên lạc được với Văn Thư. Những gì bạn đã gõ vẫn được giữ trên máy. Hãy kiểm tra mạng; trang tự thử lại.',
  });
