import { connection } from './connection.ts';
import { offline, Problem } from './problem.ts';

export const API = '/api/v1';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, or as a form where it is FormData. */
  body?: unknown;
  accept?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** One call of the API; throws Problem for every answer that is no success, and for none at all. */
export async function send(
  path: string,
  { method = 'GET', body, accept = 'application/json', headers, signal }: Call = {},
): Promise<Response> {
  const form = body instanceof FormData;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: accept === 'application/json' ? accept : `${accept}, application/problem+json;q=0.5`,
        'Accept-Language': 'vi',
        ...(body !== undefined && !form && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    connection.heard(false);
    throw offline();
  }
  connection.heard(![502, 503, 504].includes(response.status));
  if (response.ok) return response;
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, (await response.json()) as Record<string, unknown>);
  } catch {
    // Something on the way answered in the place of the service.
    return new Problem(response.status, {
      code: 'UNKNOWN',
      title: 'Văn Thư trả lời không đúng',
      detail: `Máy chủ trả lời ${response.status}. Hãy thử lại sau ít phút; nếu vẫn vậy, báo cho người quản trị.`,
    });
  }
}

/** One call that answers in JSON. */
export async function call<T>(path: string, options?: Call): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
