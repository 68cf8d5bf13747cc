import {failureOf, noticed, RequestFailed, type Failure} from './failure';

/**
 * Asks the gateway. A redirect would lead to the login page, which is no answer to a script: it counts as an ended
 * session. Throws {@link RequestFailed} for whatever is not a success, and passes on the abort of its signal.
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {...init, redirect: 'manual', cache: 'no-store'});
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
