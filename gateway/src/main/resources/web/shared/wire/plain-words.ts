import type {Failure} from './failure.ts';

/** What a reader can do about a failure. */
export type Remedy = 'edit' | 'retry' | 'login' | 'none';

export interface PlainWords {
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy;
}

const SESSION_ENDED: PlainWords = {
  title: 'Your session has ended',
  text: 'Log in again to go on. Copy what you still need first: it is kept on this page only.',
  remedy: 'login',
};

const WORDS: ReadonlyMap<string, PlainWords> = new Map(
  Object.entries<PlainWords>({
    session_ended: SESSION_ENDED,
    unauthenticated: SESSION_ENDED,
    invalid_token: SESSION_ENDED,
    unreachable: {
      title: 'Postern cannot be reached',
      text: 'Check your network connection, then try again.',
      remedy: 'retry',
    },
    unreadable: {
      title: 'The reply could not be read',
      text: 'Something between this page and Postern changed it. Reload the page; if that does not help, tell your IT.',
      remedy: 'retry',
    },
    answer_cut: {
      title: 'The connection ended early',
      text: 'What you see is only the beginning of the answer.',
      remedy: 'retry',
    },
    forbidden: {
      title: 'Your account may not do this',
      text: 'The role for it is missing. Ask the people who look after your accounts.',
      remedy: 'none',
    },
    model_not_found: {
      title: 'This model is not available to you',
      text: 'Choose another model and try again.',
      remedy: 'retry',
    },
    context_length_exceeded: {
      title: 'Too long for this model',
      text: 'Shorten the prompt, start a new chat, or choose a model with a longer context.',
      remedy: 'edit',
    },
    login_too_old: {
      title: 'Log in again for this',
      text: 'What concerns people needs a login of the last minutes. Log out, log in and try again.',
      remedy: 'login',
    },
    policy_coach: {
      title: 'Policy asks why first',
      text: 'Nothing was sent. Say why you need this text to go out, or take it out and send it again.',
      remedy: 'edit',
    },
    ticket_refused: {
      title: 'This question is over',
      text: 'It was answered already, took longer than ten minutes, or the text has changed. Send it again to be asked anew.',
      remedy: 'retry',
    },
    zone_denied: {
      title: 'This model stands too far away',
      text: 'Policy keeps what you write closer than that. Choose another model.',
      remedy: 'edit',
    },
    reveal_refused: {
      title: 'This reveal does not allow that',
      text: 'Who asks reads, two others agree, each once, and there is a day to read. Look at its state, or ask for a new one.',
      remedy: 'none',
    },
    on_hold: {
      title: 'On legal hold',
      text: 'Nothing was deleted. Two people have to release the hold first.',
      remedy: 'none',
    },
    step_refused: {
      title: 'The hold does not allow this step',
      text: 'Who asked for a release does not release, and each step is taken once. Look at its state.',
      remedy: 'none',
    },
    trail_altered: {
      title: 'The trail does not agree',
      text: 'What the database says is not what was recorded, so nothing is shown. Tell your security desk.',
      remedy: 'none',
    },
    query_too_broad: {
      title: 'This would take too long',
      text: 'Choose a shorter time, or say more exactly what you look for.',
      remedy: 'edit',
    },
    request_too_large: {
      title: 'Too large to send',
      text: 'Shorten the prompt or start a new chat. Nothing was sent to a model.',
      remedy: 'edit',
    },
    text_too_complex: {
      title: 'Not sent: too much work to check',
      text: 'Decode what is encoded in the text, or send it in smaller parts. Nothing reached a model.',
      remedy: 'edit',
    },
    rate_limited: {
      title: 'The model server takes no more at the moment',
      text: 'Wait a little, then try again.',
      remedy: 'retry',
    },
    audit_unavailable: {
      title: 'Not sent: it could not be recorded',
      text: 'Only what can be written to the audit trail goes on, and it cannot be written now. Nothing reached a model.',
      remedy: 'retry',
    },
    trail_unavailable: {
      title: 'The trail cannot be read right now',
      text: 'Every reading is recorded first, and that is not possible at the moment. Try again shortly.',
      remedy: 'retry',
    },
    policy_unavailable: {
      title: 'Not sent: it could not be checked',
      text: 'The policy cannot be applied right now, so nothing reached a model. Try again shortly.',
      remedy: 'retry',
    },
    policy_rejected: {
      title: 'Not published: the draft has problems',
      text: 'Mend what is listed, save the draft and publish it again.',
      remedy: 'none',
    },
    desk_unavailable: {
      title: 'The desk cannot reach its database',
      text: 'Nothing was changed. Try again shortly.',
      remedy: 'retry',
    },
    identity_unavailable: {
      title: 'Your login could not be checked',
      text: 'Nothing was done. Try again shortly.',
      remedy: 'retry',
    },
    overloaded: {
      title: 'Too many requests at the moment',
      text: 'Nothing reached a model. Try again in a few seconds.',
      remedy: 'retry',
    },
    upstream_failed: {
      title: 'The model did not answer',
      text: 'Its server failed or sent something that could not be read. Try again, or choose another model.',
      remedy: 'retry',
    },
    upstream_timeout: {
      title: 'The model took too long',
      text: 'It may be busy. Try again, or choose another model.',
      remedy: 'retry',
    },
  }),
);

/** Codes that mean something else once part of an answer has arrived. */
const MID_ANSWER: ReadonlyMap<string, PlainWords> = new Map(
  Object.entries<PlainWords>({
    audit_unavailable: {
      title: 'The answer could not be recorded',
      text: 'Postern delivers only what it can write to the audit trail, so the answer ends here. Try again shortly.',
      remedy: 'retry',
    },
    upstream_failed: {
      title: 'The model broke off',
      text: 'Its server failed in the middle of the answer. What you see is only its beginning.',
      remedy: 'retry',
    },
    upstream_timeout: {
      title: 'The model stopped sending',
      text: 'What you see is only the beginning of the answer.',
      remedy: 'retry',
    },
  }),
);

/** A failure in words for people who have never seen an error code. */
export function inPlainWords(failure: Failure): PlainWords {
  if (failure.code === 'policy_blocked') {
    const title = failure.midAnswer ? 'Policy stopped this answer' : 'Not sent: policy stopped this prompt';
    return {title, text: failure.message, remedy: failure.midAnswer ? 'retry' : 'edit'};
  }
  const known = (failure.midAnswer ? MID_ANSWER.get(failure.code) : undefined) ?? WORDS.get(failure.code);
  return (
    known ?? {
      title: failure.midAnswer ? 'The answer broke off' : 'That did not work',
      text: failure.message === '' ? 'Try again; if it happens again, tell your IT the request id.' : failure.message,
      remedy: 'retry',
    }
  );
}
