import {departure, type Departure} from './departure.ts';
import {findings, type Finding} from './finding.ts';
import {fields, list, number, parsed, text, texts, type Fields} from './json.ts';

/** Why a request did not end well, as the gateway said it or as the page noticed it. */
export interface Failure {
  /** Stable code of the gateway, or one of `session_ended`, `unreachable`, `answer_cut` noticed here. */
  readonly code: string;
  readonly message: string;
  /** Id under which the audit trail knows the request; empty where nothing came back. */
  readonly requestId: string;
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
  /** What rules say that ask for a reason. */
  readonly say: readonly string[];
  /** With it and a reason the same request may come again; empty where there is none. */
  readonly ticket: string;
  /** What would leave for a model further away; null where nothing is asked. */
  readonly departure: Departure | null;
  /** Whether part of an answer had arrived before. */
  readonly midAnswer: boolean;
  /** What has to be looked at before the same may be sent again with a confirmation. */
  readonly warnings?: readonly string[];
  /** How many bytes of a file are needed, where fewer were sent. */
  readonly wanted?: number;
}

export class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** A failure noticed by the page itself. */
export function noticed(code: string, requestId = '', midAnswer = false): Failure {
  return {code, message: '', requestId, rules: [], findings: [], say: [], ticket: '', departure: null, midAnswer};
}

/** The failure in an error object of the gateway. */
export function failureIn(error: Fields, requestId: string, midAnswer: boolean): Failure {
  return {
    code: text(error.code),
    message: text(error.message),
    requestId,
    rules: texts(error.rules),
    findings: findings(error.findings),
    say: texts(error.say),
    ticket: text(error.ticket),
    departure: departure(error.departure),
    midAnswer,
  };
}

/** No session, in HTTP's word and in the word quarkus-oidc has for scripts. */
const NO_SESSION: readonly number[] = [401, 499];

/** The failure a response with an error status stands for. */
export async function failureOf(response: Response): Promise<Failure> {
  const requestId = response.headers.get('x-request-id') ?? '';
  if (NO_SESSION.includes(response.status) || response.type === 'opaqueredirect') {
    return noticed('session_ended', requestId);
  }
  const body = fields(parsed(await response.text()));
  const warnings = list(body.warnings).map((each) => text(fields(each).message));
  const wanted = number(body.wanted);
  const failure = {
    ...failureIn(fields(body.error), requestId, false),
    ...(warnings.length === 0 ? {} : {warnings}),
    ...(wanted === null ? {} : {wanted}),
  };
  return failure.code === '' ? {...failure, code: `status_${response.status}`} : failure;
}
