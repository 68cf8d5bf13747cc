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
  const response = await request(path, {headers: {accept: 'application/json'}, signal});
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
