const NAMES: ReadonlyMap<string, string> = new Map([
  ['PAYMENT_CARD', 'payment card number'],
  ['IBAN', 'bank account number (IBAN)'],
  ['EMAIL', 'e-mail address'],
  ['PHONE', 'telephone number'],
  ['US_SSN', 'US social security number'],
  ['IP_ADDRESS', 'IP address'],
  ['SECRET', 'password, key or other credential'],
  ['PERSON', 'name of a person'],
  ['STREET_ADDRESS', 'postal address'],
  ['LOCATION', 'place'],
  ['ORGANIZATION', 'name of an organisation'],
]);

/** Whether a type belongs to the product; a company may add its own. */
export function isBuiltIn(type: string): boolean {
  return NAMES.has(type);
}

/** A finding type in everyday words. A type of the company's own is read as it is written. */
export function nameOf(type: string): string {
  return NAMES.get(type) ?? type.toLowerCase().replaceAll('_', ' ');
}
