const PREFIX = 'postern.note.';

/** Keeps what was written over a login in between, in this tab only. */
export function note(about: string, said: string): void {
  withSession((storage) => storage.setItem(PREFIX + about, said));
}

/** What was written; empty where nothing was. */
export function noted(about: string): string {
  let said = '';
  withSession((storage) => {
    said = storage.getItem(PREFIX + about) ?? '';
  });
  return said;
}

export function forget(about: string): void {
  withSession((storage) => storage.removeItem(PREFIX + about));
}

function withSession(act: (storage: Storage) => void): void {
  try {
    act(sessionStorage);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
