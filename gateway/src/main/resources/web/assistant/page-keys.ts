/** What a key means on the page as a whole. */
export type PageCommand = 'escape' | 'new' | 'side' | 'help';

/** The command behind a key; null where it has none. */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): PageCommand | null {
  if (event.key === 'Escape') {
    return 'escape';
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return null;
  }
  switch (event.key.toLowerCase()) {
    case 'o':
      return event.shiftKey ? 'new' : null;
    case 'k':
      return event.shiftKey ? null : 'side';
    case '/':
    case '7':
      // A slash is above the seven on some keyboards.
      return event.key === '/' || event.shiftKey ? 'help' : null;
    default:
      return null;
  }
}
