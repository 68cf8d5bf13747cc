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
}

export async function readSession(): Promise<Session> {
  const session = fields(await read('/api/session'));
  return {
    subject: text(session.subject),
    name: text(session.name),
    roles: texts(session.roles),
    groups: texts(session.groups),
    csrf: text(session.csrf),
    logout: text(session.logout),
  };
}
