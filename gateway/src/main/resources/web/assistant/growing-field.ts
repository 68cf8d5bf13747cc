/** Grows a field with its text where the browser does not do so by itself. */
export function fit(field: HTMLTextAreaElement): void {
  if (!CSS.supports('field-sizing', 'content')) {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }
}
