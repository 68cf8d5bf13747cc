import {failureIn, noticed, RequestFailed} from './failure.ts';
import {fields, parsed} from './json.ts';

/** What is uploaded, and what happens meanwhile. */
export interface Uploading {
  readonly body: Blob;
  /** The session's proof that the request comes from our own page. */
  readonly csrf: string;
  readonly signal: AbortSignal;
  /** Called with the part that has gone, from 0 to 1. */
  readonly progress: (part: number) => void;
}

/** What an upload was answered with, whatever the status. */
export interface Uploaded {
  readonly status: number;
  readonly body: unknown;
}

/** A status that a page has words for. */
const ANSWERED = 422;

/**
 * Sends bytes and tells how far they are, which `fetch` cannot. Gives the answer to a success, and to what was looked at and not
 * taken (422). Throws {@link RequestFailed} for whatever else is none, and the reason of its signal's abort.
 */
export function upload(path: string, {body, csrf, signal, progress}: Uploading): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = (): void => request.abort();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-postern-csrf', csrf);
    request.setRequestHeader('x-requested-with', 'JavaScript');
    request.upload.onprogress = ({loaded, total}) => progress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      const id = request.getResponseHeader('x-request-id') ?? '';
      if ((request.status >= 200 && request.status < 300) || request.status === ANSWERED) {
        resolve({status: request.status, body: answer});
      } else {
        reject(new RequestFailed(failure(request.status, answer, id)));
      }
    };
    request.onerror = () => reject(new RequestFailed(noticed('unreachable')));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    signal.addEventListener('abort', cancel);
    request.send(body);
  });
}

function failure(status: number, answer: unknown, id: string) {
  const said = failureIn(fields(fields(answer).error), id, false);
  if (said.code !== '') {
    return said;
  }
  return noticed(status === 413 ? 'request_too_large' : status === 401 || status === 499 ? 'session_ended' : `status_${status}`, id);
}
