import {failureOf, noticed, RequestFailed, type Failure} from './failure.ts';

/** What a request may carry besides its path. */
export type Asking = Pick<RequestInit, 'method' | 'body' | 'signal'> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Asks the gateway, and says that a script asks: a login page would be no answer. A redirect to one counts as an ended
 * session all the same. Throws {@link RequestFailed} for whatever is not a success, and passes on the abort of its
 * signal.
 */
export async function request(path: string, init: Asking = {}): Promise<Response> {
  let response: Response;
  try {
    const headers = {...init.headers, 'x-requested-with': 'JavaScript'};
    response = await fetch(path, {...init, headers, redirect: 'manual', cache: 'no-store'});
  } catch (error) {
    if (init.signal?.aborted === true) {
      throw error;
    }
    throw new RequestFailed(noticed('unreachable'));
  }
  if (!response.ok) {
    throw new RequestFailed(await failureOf(response));
  }
  return response;
}

/** The JSON a path answers with. */
export async function read(path: string, signal?: AbortSignal): Promise<unknown> {
  return json(await request(path, {headers: {accept: 'application/json'}, signal}));
}

/** What a request that changes something carries. */
export interface Sending {
  /** A body of JSON, or the fields of a form. */
  readonly body: Readonly<Record<string, unknown>> | URLSearchParams;
  /** The session's proof that the request comes from our own page. */
  readonly csrf: string;
  readonly signal?: AbortSignal;
}

/** Sends something to a path. As {@link request}. */
export function post(path: string, {body, csrf, signal}: Sending): Promise<Response> {
  const form = body instanceof URLSearchParams;
  return request(path, {
    method: 'POST',
    signal,
    headers: {
      'x-postern-csrf': csrf,
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      accept: 'application/json, */*;q=0.5',
    },
    body: form ? body : JSON.stringify(body),
  });
}

/** Sends something and reads the JSON that comes back. */
export async function postForJson(path: string, sending: Sending): Promise<unknown> {
  return json(await post(path, sending));
}

/**
 * Changes something, or sends what may change something; `csrf` is the session's proof that our own page asks. Gives the JSON of
 * the answer, null where there is none. As {@link request}.
 */
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

async function json(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new RequestFailed(noticed('unreadable', response.headers.get('x-request-id') ?? ''));
  }
}

/** The failure behind something thrown while asking. */
export function failureBehind(thrown: unknown): Failure {
  return thrown instanceof RequestFailed ? thrown.failure : noticed('unreadable');
}
