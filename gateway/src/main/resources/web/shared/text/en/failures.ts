/** What went wrong, by its code: a title, and what the reader can do. */
export interface FailureText {
  readonly title: string;
  readonly text: string;
}

const SESSION_ENDED: FailureText = {
  title: 'Your session has ended',
  text: 'Log in again to go on. Copy what you still need first: it is kept on this page only.',
};

/** Codes of the gateway and of what the pages notice themselves. */
const whole = {
  session_ended: SESSION_ENDED,
  unauthenticated: SESSION_ENDED,
  invalid_token: SESSION_ENDED,
  unreachable: {
    title: 'Postern cannot be reached',
    text: 'Check your network connection, then try again.',
  },
  unreadable: {
    title: 'The reply could not be read',
    text: 'Something between this page and Postern changed it. Reload the page; if that does not help, tell your IT.',
  },
  answer_cut: {
    title: 'The connection ended early',
    text: 'What you see is only the beginning of the answer.',
  },
  forbidden: {
    title: 'Your account may not do this',
    text: 'The role for it is missing. Ask the people who look after your accounts.',
  },
  model_not_found: {
    title: 'This model is not available to you',
    text: 'Choose another model and try again.',
  },
  context_length_exceeded: {
    title: 'Too long for this model',
    text: 'Shorten the prompt, start a new chat, or choose a model with a longer context.',
  },
  login_too_old: {
    title: 'Log in again for this',
    text: 'What concerns people needs a login of the last minutes. You come back to where you are now.',
  },
  key_expired: {
    title: 'This API key is over',
    text: 'Make another one on the page of your API keys.',
  },
  ticket_refused: {
    title: 'This question is over',
    text: 'It was answered already, took longer than ten minutes, or the text has changed. Send it again to be asked anew.',
  },
  zone_denied: {
    title: 'This model stands too far away',
    text: 'Policy keeps what you write closer than that. Choose another model.',
  },
  reveal_refused: {
    title: 'This reveal does not allow that',
    text: 'Who asks reads, two others agree, each once, and there is a day to read. Look at its state, or ask for a new one.',
  },
  on_hold: {
    title: 'On legal hold',
    text: 'Nothing was deleted. Two people have to release the hold first.',
  },
  step_refused: {
    title: 'Not possible as things are',
    text: 'It takes somebody else, or somebody was faster. Load it again and look at its state.',
  },
  trail_altered: {
    title: 'The trail does not agree',
    text: 'What the database says is not what was recorded, so nothing is shown. Tell your security desk.',
  },
  policy_rejected: {
    title: 'Not published: the draft has problems',
    text: 'Mend what is listed, save the draft and publish it again.',
  },
  model_rejected: {
    title: 'Not changed: the model has problems',
    text: 'Mend what is listed and save it again.',
  },
  model_unreadable: {
    title: 'This is no model that can be read',
    text: 'Choose a GGUF or safetensors file that is whole.',
  },
  head_too_short: {
    title: 'The head of this file is longer than what was sent',
    text: 'Send more of its beginning, or have the command line read it where it lies.',
  },
  data_rejected: {
    title: 'Nothing is kept: the upload has problems',
    text: 'Mend what is listed in the file and upload it again.',
  },
  confirmation_needed: {
    title: 'Not changed yet: a server does not answer as it should',
    text: 'Look at the warnings. You can make the change all the same.',
  },
  desk_unavailable: {
    title: 'The desk cannot reach its database',
    text: 'Nothing was changed. Try again shortly.',
  },
  query_too_broad: {
    title: 'This would take too long',
    text: 'Choose a shorter time, or say more exactly what you look for.',
  },
  request_too_large: {
    title: 'Too large to send',
    text: 'Shorten the prompt or start a new chat. Nothing was sent to a model.',
  },
  text_too_complex: {
    title: 'Not sent: too much work to check',
    text: 'Decode what is encoded in the text, or send it in smaller parts. Nothing reached a model.',
  },
  rate_limited: {
    title: 'The model server takes no more at the moment',
    text: 'Wait a little, then try again.',
  },
  quota_exceeded: {
    title: 'Not sent: your limit is used up for now',
    text: 'Your account menu shows what is left and when there is more. Nothing reached a model.',
  },
  audit_unavailable: {
    title: 'Not sent: it could not be recorded',
    text: 'Only what can be written to the audit trail goes on, and it cannot be written now. Nothing reached a model.',
  },
  trail_unavailable: {
    title: 'The trail cannot be read right now',
    text: 'Every reading is recorded first, and that is not possible at the moment. Try again shortly.',
  },
  trail_busy: {
    title: 'The trail is busy',
    text: 'Somebody else is having it counted or checked. Try again in a moment.',
  },
  trail_not_there: {
    title: 'There is nothing at this address',
    text: 'It may have been kept no longer, or the address is not complete.',
  },
  policy_unavailable: {
    title: 'Not sent: it could not be checked',
    text: 'The policy cannot be applied right now, so nothing reached a model. Try again shortly.',
  },
  catalogue_unavailable: {
    title: 'The models are not known yet',
    text: 'The gateway has just started and waits for its database. Nothing reached a model. Try again shortly.',
  },
  identity_unavailable: {
    title: 'Your login could not be checked',
    text: 'Nothing was done. Try again shortly.',
  },
  overloaded: {
    title: 'Too many requests at the moment',
    text: 'Nothing reached a model. Try again in a few seconds.',
  },
  upstream_failed: {
    title: 'The model did not answer',
    text: 'Its server failed or sent something that could not be read. Try again, or choose another model.',
  },
  upstream_timeout: {
    title: 'The model took too long',
    text: 'It may be busy. Try again, or choose another model.',
  },
};

/** Codes that mean something else once part of an answer has arrived. */
const midAnswer = {
  audit_unavailable: {
    title: 'The answer could not be recorded',
    text: 'Postern delivers only what it can write to the audit trail, so the answer ends here. Try again shortly.',
  },
  upstream_failed: {
    title: 'The model broke off',
    text: 'Its server failed in the middle of the answer. What you see is only its beginning.',
  },
  upstream_timeout: {
    title: 'The model stopped sending',
    text: 'What you see is only the beginning of the answer.',
  },
};

export const failures = {whole, midAnswer};

export type FailureTexts = typeof failures;
