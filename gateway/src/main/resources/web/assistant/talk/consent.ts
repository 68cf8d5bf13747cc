/** Whether a prompt may leave for a model further away, with the ticket of the refusal. */
export interface Consent {
  readonly ticket: string;
  readonly yes: boolean;
}
