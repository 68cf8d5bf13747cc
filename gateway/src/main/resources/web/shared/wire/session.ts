import {read} from './http.ts';
import {fields, text, texts} from './json.ts';

/** Who is logged in, and what a page needs to act for them. */
export interface Session {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  /** Proof, sent with every change, that the request comes from our own page. */
  readonly csrf: string;
  /** Address that ends the session. */
  readonly logout: string;
  /** Until when the login is recent enough for what asks for that (ISO 8601); empty where it is not known. */
  readonly recentUntil: string;
}

/** Whether what needs a recent login can be done now and for a little while. */
export function isRecent({recentUntil}: Session, now: number): boolean {
  const until = Date.parse(recentUntil);
  return !Number.isNaN(until) && until - now > SOON_MILLIS;
}

/** Less than this is not worth beginning with. */
const SOON_MILLIS = 20_000;

export async function readSession(): Promise<Session> {
  const session = fields(await read('/api/session'));
  return {
    subject: text(session.subject),
    name: text(session.name),
    roles: texts(session.roles),
    groups: texts(session.groups),
    csrf: text(session.csrf),
    logout: text(session.logout),
    recentUntil: text(session.recentUntil),
  };
}
