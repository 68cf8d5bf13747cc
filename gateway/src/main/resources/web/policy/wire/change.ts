import {RequestFailed, noticed} from '../../shared/wire/failure.ts';
import {request} from '../../shared/wire/http.ts';

/** A request with a body; `csrf` is the session's proof that our own page asks. Gives the JSON of the answer, if any. */
export async function send(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  csrf: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await request(path, {
    method,
    headers: {accept: 'application/json', 'content-type': 'application/json', 'x-postern-csrf': csrf},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    ...(signal === undefined ? {} : {signal}),
  });
  const answer = await response.text();
  if (answer === '') {
    return null;
  }
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    throw new RequestFailed(noticed('unreadable', response.headers.get('x-request-id') ?? ''));
  }
}
