/** The most machines that are looked at in one go. */
const MOST_MACHINES = 8;

const BYTES = 1e9;

/** Whether a field has a whole number from 1 on. */
export function isWhole(text: string): boolean {
  return /^[1-9][0-9]{0,8}$/.test(text.trim());
}

/** Amounts of memory in bytes, from gigabytes with `;` or blanks between them; null where it is no such list. */
export function machinesOf(text: string): readonly number[] | null {
  const machines = text
    .split(/\s*;\s*|,?\s+/)
    .filter((each) => each !== '')
    .map((each) => Math.round(Number(each.replace(',', '.')) * BYTES));
  const good = machines.every((bytes) => Number.isSafeInteger(bytes) && bytes > 0 && bytes <= 2 ** 50);
  return good && machines.length <= MOST_MACHINES ? machines : null;
}
