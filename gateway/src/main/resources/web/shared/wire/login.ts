/** Where a person logs in anew, to come back to an address of this site afterwards. */
export function loginAgain(back: string): string {
  return `/login/again?back=${encodeURIComponent(back)}`;
}

/** Where a person without a session logs in, to come back to an address of this site. */
export function login(back: string): string {
  return `/login/back?back=${encodeURIComponent(back)}`;
}

/** The address of the page as it is now. */
export function here(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}
