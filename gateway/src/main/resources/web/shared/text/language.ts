/**
 * How a desk gets its words. Its texts are one object per language, in files of their own; the German one has the type
 * of the English one, so that a missing text does not compile:
 *
 *     // text/en.ts      export const en = {title: 'Holds', found: (count: string) => `${count} found`};
 *     // text/de.ts      export const de: typeof en = {title: 'Sperren', found: (count) => `${count} gefunden`};
 *     // words.ts        export const words = inLanguage({en, de});
 *
 * (say `: string` after a function that chooses between texts, else the choice itself becomes its type) and a component
 * writes `${words.title}`. The language is known before the first component is drawn and stays the same
 * while the page is open: choosing another one loads the page again. Dates and numbers come from `moment.ts` and
 * `figure.ts`, which follow it.
 */
export type Language = 'en' | 'de';

export const LANGUAGES: readonly (readonly [language: Language, name: string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
];

const KEPT = 'postern.language';

/** The language of the page. */
export const language: Language = languageOf(kept(KEPT), globalThis.navigator?.languages ?? []);

/** The reader's place within the language, such as `de-AT`, for dates and numbers. */
export const locale: string =
  (globalThis.navigator?.languages ?? []).find((each) => each.toLowerCase().startsWith(language)) ??
  (language === 'en' ? 'en-GB' : 'de-DE');

/** The texts of the page's language. */
export function inLanguage<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[language];
}

/** The language a person chose, else the first of the browser's that there are texts for, else English. */
export function languageOf(chosen: string | null, preferred: readonly string[]): Language {
  const known = (each: string | null): Language | undefined =>
    LANGUAGES.map(([name]) => name).find((name) => each?.toLowerCase().split('-')[0] === name);
  return known(chosen) ?? preferred.map(known).find((each) => each !== undefined) ?? 'en';
}

/** Keeps the choice for this browser and shows the page in it. */
export function chooseLanguage(chosen: Language): void {
  keep(KEPT, chosen);
  location.reload();
}

/** What this browser keeps under a name; null where it keeps nothing, or may not. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing shows the choice until the page is closed.
  }
}

if (globalThis.document !== undefined) {
  document.documentElement.lang = language;
}
