import {bench} from './de-bench.ts';
import {data} from './de-data.ts';
import {life} from './de-life.ts';
import {beside} from './de-view.ts';
import type {DeskTexts} from './en.ts';

export const de: DeskTexts = {
  title: 'Richtlinie · Postern',
  viewsOf: 'Ansichten der Richtlinien',
  views: {
    force: 'In Kraft',
    drafts: 'Entwürfe',
    versions: 'Fassungen',
    bench: 'Prüfstand',
    figures: 'Zahlen',
    reports: 'Meldungen',
    data: 'Eigene Daten',
    detectors: 'Detektoren',
  },
  notForYou: 'Dieser Arbeitsbereich ist für die, die Richtlinien pflegen',
  notForYouText:
    'Ihr Konto hat keine der Rollen policy-editor, policy-approver und auditor. Wenden Sie sich an die Verwaltung der Konten, wenn Sie eine brauchen.',
  leave: {
    heading: 'Ohne Speichern verlassen?',
    text: 'Was Sie an diesem Entwurf geändert haben, ist noch nicht gespeichert.',
    stay: 'Hier bleiben',
    go: 'Verlassen und verwerfen',
  },
  actions: {
    allow: 'erlaubt',
    log: 'vermerkt',
    mask: 'maskiert',
    tokenise: 'durch Token ersetzt',
    coach: 'nachgefragt',
    block: 'gestoppt',
  },
  editor: {
    rule: 'Regel',
    class: 'Klasse',
    detector: 'eigener Detektor',
    phrases: {Completions: 'Vorschläge', Diagnostics: 'Fehler', 'No diagnostics': 'Keine Fehler', close: 'schließen'},
  },
  problems: {
    list: 'Fehler',
    tests: 'Testfälle',
    checking: 'Wird geprüft …',
    none: 'Keine Fehler',
    count: (count) => `${count} Fehler`,
    failed: (failed, all) => `${failed} von ${all} Testfällen nicht bestanden`,
    passed: (all) => (all === 1 ? 'Der Testfall ist bestanden' : `Alle ${all} Testfälle bestanden`),
    next: 'F8 springt zum nächsten.',
    place: (line, column) => `Zeile ${line}, Spalte ${column}`,
    ok: 'bestanden',
    notOk: 'nicht bestanden',
  },
  difference: {
    name: 'Unterschiede, Zeile für Zeile',
    same: 'Beide sagen dasselbe.',
    count: (added, removed) => `${added} Zeilen kommen hinzu, ${removed} fallen weg.`,
    before: 'Zeile vorher',
    after: 'Zeile nachher',
    line: 'Text',
    leftOut: (count) => `${count} Zeilen, die gleich bleiben`,
    kinds: {added: 'kommt hinzu', removed: 'fällt weg'},
  },
  bench,
  data,
  ...life,
  ...beside,
};
