import {modelText, type ModelText} from './wire/document.ts';

const KEY = 'postern.models.';

/** Keeps what somebody wrote about a model over a login anew; in this tab only. */
export function keep(id: string, text: ModelText): void {
  try {
    sessionStorage.setItem(KEY + id, JSON.stringify(text));
  } catch {
    // A browser that keeps nothing: the login costs what was written.
  }
}

/** What was kept, once. */
export function taken(id: string): ModelText | null {
  try {
    const kept = sessionStorage.getItem(KEY + id);
    sessionStorage.removeItem(KEY + id);
    return kept === null ? null : modelText(JSON.parse(kept));
  } catch {
    return null;
  }
}
