const LINE_END = /\r\n|\r|\n/;

/**
 * Reads server-sent events (WHATWG HTML, section 9.2.6) out of text that arrives in pieces, cut anywhere. Only the data
 * of an event matters here; names, ids and comments are skipped. An event that no blank line ends is not given out.
 */
export class EventStreamReader {
  private line = '';
  private data: string[] = [];
  private afterReturn = false;

  /** Takes the next piece and gives out the data of each event it completes. */
  push(piece: string): readonly string[] {
    if (piece === '') {
      return [];
    }
    const rest = this.afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.afterReturn = piece.endsWith('\r');
    const lines = rest.split(LINE_END);
    const open = lines.pop() ?? '';
    const events = lines.flatMap((line) => this.take(line));
    this.line += open;
    return events;
  }

  private take(lastPart: string): readonly string[] {
    const line = this.line + lastPart;
    this.line = '';
    if (line === '') {
      const event = this.data.join('\n');
      const any = this.data.length > 0;
      this.data = [];
      return any ? [event] : [];
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    if (field === 'data') {
      const value = colon < 0 ? '' : line.slice(colon + 1);
      this.data.push(value.startsWith(' ') ? value.slice(1) : value);
    }
    return [];
  }
}
