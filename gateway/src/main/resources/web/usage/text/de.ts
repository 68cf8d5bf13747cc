import type {UsageTexts} from './en.ts';

/** What the usage page says of limits, in German. */
export const de: UsageTexts = {
  limits: {
    heading: 'Grenzen',
    about: 'Eine Anfrage muss in jede Grenze passen, gegen die sie zählt. Was hier geändert wird, gilt nach höchstens einer Sekunde auf jedem Gateway.',
    add: 'Grenze setzen',
    none: 'Keine Grenze gesetzt',
    noneText: 'Alle dürfen so viel nutzen, wie die Modellserver leisten.',
    whom: 'Für',
    each: {person: 'jede Person', group: 'jede Gruppe', key: 'jeden API-Schlüssel'},
    one: {person: 'Person', group: 'Gruppe', key: 'API-Schlüssel'},
    most: 'Höchstens',
    unlimited: (measure, period) => `beliebig viele ${measure} je ${period}`,
    source: 'Gesetzt durch',
    sources: {configured: 'Konfiguration', operator: 'jemand im Betrieb'},
    acts: 'Was sich tun lässt',
    change: 'Ändern',
    changeOf: (whom, limit) => `Ändern: ${whom}, ${limit}`,
    back: 'Zurücknehmen',
    backOf: (whom, limit) => `Zurücknehmen: ${whom}, ${limit}`,
  },
  form: {
    add: 'Grenze setzen',
    change: 'Grenze ändern',
    kind: 'Für',
    kinds: {person: 'Personen', group: 'Gruppen', key: 'API-Schlüssel'},
    holder: 'Wen genau',
    holderHint: {
      person: 'Das Subject ihrer Token. Leer: jede Person.',
      group: 'Der ganze Pfad, etwa /engineering; was darunter ist, zählt zusammen. Leer: jede Gruppe.',
      key: 'Die Kennung des Schlüssels, wie die Seite der API-Schlüssel sie zeigt. Leer: jeder Schlüssel.',
    },
    measure: 'Was gezählt wird',
    period: 'Je',
    most: 'Wie viele höchstens',
    mostHint: '0 lässt nichts durch. Leer: keine Grenze, was auch die Konfiguration sagt.',
    wrongMost: 'Das ist eine ganze Zahl ab 0.',
    save: 'Speichern',
    saved: 'Gespeichert; es gilt nach höchstens einer Sekunde.',
  },
  back: {
    heading: 'Diese Grenze zurücknehmen?',
    text: 'Es gilt wieder, was die Konfiguration sagt; sagt sie nichts, gibt es keine Grenze.',
    go: 'Zurücknehmen',
    done: 'Die Grenze wurde zurückgenommen.',
  },
};
