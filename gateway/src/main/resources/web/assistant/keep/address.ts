const NAME = /^#c=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The conversation that the page's address names, so that it is there again after a reload; empty where there is none. */
export function nameInAddress(hash: string = location.hash): string {
  return NAME.exec(hash)?.[1] ?? '';
}

/** Lets the page's address name a conversation, or none. */
export function showInAddress(id: string): void {
  history.replaceState(null, '', id === '' ? location.pathname : `#c=${id}`);
}
