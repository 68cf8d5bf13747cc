const KIB = 1024;
const UNITS = ['B', 'KB', 'MB'];

/** A size in bytes as people say it, such as `2.4 MB`. */
export function inWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= KIB && unit < UNITS.length - 1) {
    size /= KIB;
    unit++;
  }
  const digits = unit === 0 || size >= 10 ? 0 : 1;
  return `${size.toFixed(digits)} ${UNITS[unit]}`;
}
