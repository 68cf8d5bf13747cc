/** Why a prompt should go out that a rule asks about, with the ticket of the refusal. */
export interface Justification {
  readonly ticket: string;
  readonly reason: string;
}
