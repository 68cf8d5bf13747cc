/** Has the browser save a file under a name. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has begun to read it by then; an address that is not given back keeps the file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
