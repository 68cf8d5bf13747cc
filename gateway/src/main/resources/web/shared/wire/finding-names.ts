const NAMES: ReadonlyMap<string, string> = new Map([
  ['AGE', 'age of a person'],
  ['BIC', 'bank identifier (BIC)'],
  ['CRYPTO_ADDRESS', 'wallet address'],
  ['DATE_TIME', 'date or time'],
  ['DOMAIN_NAME', 'domain name'],
  ['EMAIL', 'e-mail address'],
  ['IBAN', 'bank account number (IBAN)'],
  ['IP_ADDRESS', 'IP address'],
  ['PROMPT_INJECTION', 'phrase that tries to steer the model'],
  ['LOCATION', 'place'],
  ['MAC_ADDRESS', 'hardware address'],
  ['NATIONALITY_RELIGION_POLITICS', 'nationality, religion or politics'],
  ['ORGANIZATION', 'name of an organisation'],
  ['PAYMENT_CARD', 'payment card number'],
  ['PERSON', 'name of a person'],
  ['PERSON_TITLE', 'title before a name'],
  ['PHONE', 'telephone number'],
  ['POSTAL_CODE', 'postal code'],
  ['SECRET', 'password, key or other credential'],
  ['STREET_ADDRESS', 'postal address'],
  ['URL', 'web address'],
  ['US_SSN', 'US social security number'],
]);

/** Whether a type belongs to the product; a company may add its own. */
export function isBuiltIn(type: string): boolean {
  return NAMES.has(type);
}

/** A finding type in everyday words. A type of the company's own is read as it is written. */
export function nameOf(type: string): string {
  return NAMES.get(type) ?? type.toLowerCase().replaceAll('_', ' ');
}
