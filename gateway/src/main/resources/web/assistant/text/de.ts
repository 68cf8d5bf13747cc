import type {Problem} from '../attach/attachment.ts';
import type {KeptFor} from '../keep/kept-for.ts';
import type {AssistantTexts, FileLimits} from './en.ts';

const problems: Readonly<Record<Problem, (limits: FileLimits) => string>> = {
  kind: () => 'Diese Art von Datei wird nicht gelesen. Senden Sie PDF, Word, Excel, PowerPoint, OpenDocument oder Text.',
  empty: () => 'Die Datei ist leer.',
  size: ({size}) => `Die Datei ist zu groß: Bis zu ${size} lassen sich senden. Senden Sie einen Teil davon.`,
  number: ({number}) => `Ein Gespräch kann bis zu ${number} Dateien haben. Beginnen Sie für weitere ein neues.`,
  room: ({size}) => `Zusammen wären die Dateien dieses Gesprächs größer als ${size}. Beginnen Sie für weitere ein neues.`,
  unreadable: () => 'Der Browser konnte die Datei nicht lesen. Wurde sie verschoben?',
};

function span({number, unit}: KeptFor): string {
  const one = unit === 'days' ? 'einen Tag' : 'eine Stunde';
  return number === 1 ? one : `${number} ${unit === 'days' ? 'Tage' : 'Stunden'}`;
}

export const de: AssistantTexts = {
  page: {
    conversation: 'Gespräch',
    conversations: 'Ihre Gespräche',
    newChat: 'Neues Gespräch',
    help: 'Tasten',
    toEnd: 'Zum Ende',
    shutOut: 'Der Assistent steht Ihrem Konto nicht offen',
    shutOutText: 'Dafür braucht es die Rolle employee. Fragen Sie, wer Ihre Konten betreut.',
    noModel: 'Kein Modell steht Ihnen offen',
    noModelText: 'Ihre Gruppen dürfen noch kein Modell verwenden. Fragen Sie, wer Postern betreut.',
  },
  help: {
    heading: 'Tasten',
    keys: [
      [['Enter'], 'sendet die Eingabe'],
      [['Umschalt', 'Enter'], 'beginnt eine neue Zeile'],
      [['Esc'], 'hält die Antwort an, schließt, was offen ist'],
      [['↑'], 'ändert Ihre letzte Frage, solange die Eingabe leer ist'],
      [['/'], 'zeigt die Vorlagen, solange die Eingabe leer ist'],
      [['Strg', 'Umschalt', 'O'], 'beginnt ein neues Gespräch'],
      [['Strg', 'K'], 'zeigt oder verbirgt Ihre Gespräche und sucht darin'],
      [['Strg', '/'], 'zeigt diese Tasten'],
    ],
  },
  welcome: {
    heading: 'Womit kann ich helfen?',
    checked: 'Geprüft',
    checkedText:
      'Die Richtlinie des Unternehmens liest jede Eingabe, Datei und Antwort. Was sie ausblendet oder stoppt, steht dort, wo es geschieht.',
    placed: 'Verortet',
    placedText: 'Das Schild neben dem Modell sagt, wo es läuft: hier, im Rechenzentrum oder außerhalb.',
    kept: 'Für Sie aufbewahrt',
    keptText: (time) =>
      `Jede Anfrage wird ins Protokoll geschrieben. Ihre Gespräche bleiben hier, nur für Sie verschlüsselt, bis ${span(time)} nach der letzten Antwort.`,
  },
  composer: {
    prompt: 'Eingabe',
    placeholder: 'Fragen Sie etwas, oder legen Sie eine Datei ab',
    send: 'Senden',
    stop: 'Antwort anhalten',
    stopHint: 'Anhalten (Esc)',
    attach: 'Dateien anhängen',
    drop: 'Dateien hier ablegen, um sie anzuhängen',
    enter: 'sendet,',
    newLine: 'beginnt eine neue Zeile.',
    checked: 'Eingaben, Dateien und Antworten werden nach der Richtlinie geprüft und aufgezeichnet.',
    editing: (later) =>
      later === 0
        ? 'Sie ändern Ihre Frage. Die Antwort wird ersetzt, wenn Sie sie senden.'
        : `Sie ändern eine frühere Frage. Beim Senden fällt weg, was danach kam (${later}).`,
    keepAsIs: 'So lassen, wie es war',
  },
  drop: {
    heading: 'Was danach kam, verwerfen?',
    text: 'Die Fragen und Antworten nach der geänderten fallen weg, weil sie auf etwas anderes geantwortet haben.',
    action: 'Senden und verwerfen',
  },
  preset: {
    heading: 'Vorlagen',
    show: 'Vorlagen (/)',
    fill: 'In die Eingabe übernehmen',
    apiName: 'Ihre eigenen Werkzeuge bekommen dasselbe vom Modell',
    textHint: 'Lassen Sie es leer, um es in die Eingabe zu schreiben oder eine Datei anzuhängen.',
    recording: 'Aufnahme',
    recordingHint: (model) => `Sie geht an ${model}; was es hört, wird geprüft, bevor Sie es sehen.`,
    listening: 'Das Gesagte wird aufgeschrieben …',
  },
  consent: {
    heading: 'Darf das an ein größeres Modell gehen?',
    what: (near: string): string =>
      `Ihre Frage wirkt zu schwer für die Modelle in der Nähe. Ein größeres steht weiter entfernt. Wenn sie lieber hier bleiben soll, antwortet ${near}.`,
    wanted: (near: string): string =>
      `Das größere Modell steht weiter entfernt. Wenn Ihre Frage lieber hier bleiben soll, antwortet ${near} noch einmal.`,
    price: (prompt: string, answer: string): string =>
      `Preis für 1.000 Token: ${prompt} gelesen, ${answer} geschrieben.`,
    texts: 'Was hinausginge',
    near: (model: string): string => `Hier antworten mit ${model}`,
    send: (model: string): string => `An ${model} senden`,
  },
  automatic: 'Automatisch',
  unsure: {
    may: 'Diese Antwort ist vielleicht unsicher.',
    ask: (model: string): string => `${model} fragen`,
  },
  justify: {
    heading: 'Die Richtlinie fragt nach dem Grund',
    what: 'Noch ist nichts hinausgegangen. Die Regel sagt:',
    reason: 'Wozu wird es gebraucht?',
    hint: 'Der Grund wird nach der Richtlinie geprüft und mit dem Protokoll aufbewahrt.',
    leave: 'Nicht senden',
    send: 'Mit diesem Grund senden',
  },
  report: {
    heading: (name) => `Fehler melden: ${name}`,
    text: 'Wer die Richtlinie schreibt, sieht sich an, was diese Regel gefunden hat:',
    comment: 'Was ist es?',
    hint: 'Wird verschlüsselt für sie aufbewahrt. Sie sehen nicht, wer Sie sind.',
    fragment: 'Den gefundenen Text mitgeben:',
    send: 'Melden',
    already: 'Das haben Sie schon gemeldet. Der Richtlinienbereich sieht es sich an.',
    thanks: 'Danke. Der Richtlinienbereich sieht es sich an.',
  },
  files: {
    list: 'Angehängte Dateien',
    remove: (name) => `${name} entfernen`,
    reading: 'Die Datei wird gelesen',
    attached: (name) => `${name} ist angehängt`,
    problem: (problem, limits) => problems[problem](limits),
    notTaken: (name) => `${name} wurde nicht angehängt`,
    notKept: 'nicht aufbewahrt; hängen Sie sie erneut an, wenn das Modell sie wieder lesen soll',
  },
  turn: {
    prompt: 'Ihre Eingabe',
    you: 'Sie',
    answer: 'Antwort',
    checking: 'Wird nach der Richtlinie geprüft',
    answering: 'Antwortet',
    reasoned: 'Wie das Modell überlegt hat',
    filtered: 'Die Richtlinie hat die Antwort hier beendet',
    filteredText: 'Was danach kam, enthält etwas, das nicht weitergegeben werden darf.',
    stopped: 'Hier haben Sie die Antwort angehalten.',
    broke: 'Hier brach die Antwort ab.',
    length: 'Die Antwort hat die größte Länge erreicht und endet hier.',
    again: 'Erneut fragen',
    edit: 'Ändern',
    code: 'Code',
    table: 'Tabelle',
    image: 'Bild, nicht geladen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Kopieren ging nicht',
    tokens: (read, written) => `${read} Token gelesen, ${written} geschrieben`,
  },
  mark: {
    taken: (name) => `Von der Richtlinie ausgeblendet: Hier stand „${name}“.`,
    read: (name) => `${name}, ausgeblendet`,
    masked: (name, rule) => `${name}: Das Modell hat dies nicht gesehen; die Regel ${rule} hat es ausgeblendet.`,
    tokenised: (name, rule) =>
      `${name}: Das Modell hat dies nicht gesehen; die Regel ${rule} hat ein Zeichen dafür eingesetzt. In Antworten steht es wieder.`,
    restored: (name, rule) =>
      `${name} aus Ihrer Eingabe: Das Modell hatte hier ein Zeichen (Regel ${rule}); der Wert wurde für Sie wieder eingesetzt.`,
    noted: (name, rule) => `${name}: Die Regel ${rule} hat dies vermerkt; das Modell hat es gesehen.`,
    again: 'Was früher ausgeblendet wurde, wurde wieder ausgeblendet.',
    places: (files, prompt) => (prompt ? `in Ihrer Eingabe und in ${files}` : `in ${files}`),
    line: {
      mask: {before: 'ausgeblendet durch die Regel', after: 'bevor es das Modell erreichte.'},
      tokenise: {before: 'ersetzt durch ein Zeichen, Regel', after: 'bevor es das Modell erreichte.'},
      noted: {before: 'vermerkt durch die Regel', after: 'und so gesendet, wie es ist.'},
    },
    report: 'Fehler melden',
  },
  voice: {sent: 'Gesendet', stopped: 'Antwort angehalten', end: 'Ende der Antwort'},
  keep: {
    notKept: 'Diese Antwort wurde nicht aufbewahrt',
    onlyHere: 'Sie steht nur auf dieser Seite. Sie können weiterarbeiten.',
  },
  side: {
    heading: 'Ihre Gespräche',
    close: 'Gespräche verbergen',
    search: 'Ihre Gespräche durchsuchen',
    find: 'Suchen',
    found: (number, complete) =>
      `${number === 0 ? 'Nichts' : number} gefunden${complete ? '.' : '; nur die neuesten Gespräche wurden durchsucht.'}`,
    none: 'Noch nichts da. Was Sie fragen, wird hier aufbewahrt, sobald es beantwortet ist.',
    more: 'Ältere zeigen',
    ages: {today: 'Heute', yesterday: 'Gestern', week: 'Letzte sieben Tage', older: 'Älter'},
    actions: (title) => `Aktionen für ${title}`,
    rename: 'Umbenennen',
    title: 'Titel des Gesprächs',
    save: 'Speichern',
    markdown: 'Als Markdown exportieren',
    json: 'Als JSON exportieren',
    remove: 'Löschen',
    removeQuestion: (title) => `„${title}“ löschen?`,
    removeText: 'Es lässt sich nicht zurückholen. Das Protokoll hat seine eigenen Zeiten.',
    deleted: 'Das Gespräch wurde gelöscht.',
    deleteAll: 'Alle löschen',
    deleteQuestion: {
      heading: 'Alle Ihre Gespräche löschen?',
      text: 'Der Schlüssel, mit dem sie verschlüsselt sind, wird gelöscht; danach kann sie niemand mehr lesen. Das Protokoll hat seine eigenen Zeiten.',
      action: 'Alle löschen',
    },
    allDeleted: 'Alle Gespräche wurden gelöscht.',
    kept: (time) =>
      `Für Sie verschlüsselt, aufbewahrt bis ${span(time)} nach der letzten Antwort. Dateien und Eingaben, die die Richtlinie gestoppt hat, werden nicht aufbewahrt.`,
  },
};
