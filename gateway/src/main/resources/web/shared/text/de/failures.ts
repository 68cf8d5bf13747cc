import type {FailureText, FailureTexts} from '../en/failures.ts';

const SESSION_ENDED: FailureText = {
  title: 'Ihre Sitzung ist beendet',
  text: 'Melden Sie sich erneut an. Kopieren Sie vorher, was Sie noch brauchen: Es steht nur auf dieser Seite.',
};

export const failures: FailureTexts = {
  whole: {
    session_ended: SESSION_ENDED,
    unauthenticated: SESSION_ENDED,
    invalid_token: SESSION_ENDED,
    unreachable: {
      title: 'Postern ist nicht erreichbar',
      text: 'Prüfen Sie Ihre Netzverbindung und versuchen Sie es erneut.',
    },
    unreadable: {
      title: 'Die Antwort war nicht lesbar',
      text: 'Etwas zwischen dieser Seite und Postern hat sie verändert. Laden Sie die Seite neu; hilft das nicht, sagen Sie es Ihrer IT.',
    },
    answer_cut: {
      title: 'Die Verbindung endete zu früh',
      text: 'Sie sehen nur den Anfang der Antwort.',
    },
    forbidden: {
      title: 'Ihr Konto darf das nicht',
      text: 'Die Rolle dafür fehlt. Fragen Sie die Stelle, die Ihre Konten verwaltet.',
    },
    model_not_found: {
      title: 'Dieses Modell steht Ihnen nicht zur Verfügung',
      text: 'Wählen Sie ein anderes Modell und versuchen Sie es erneut.',
    },
    context_length_exceeded: {
      title: 'Zu lang für dieses Modell',
      text: 'Kürzen Sie die Eingabe, beginnen Sie ein neues Gespräch oder wählen Sie ein Modell mit längerem Kontext.',
    },
    login_too_old: {
      title: 'Dafür ist eine neue Anmeldung nötig',
      text: 'Was Menschen betrifft, verlangt eine Anmeldung aus den letzten Minuten. Danach sind Sie wieder hier.',
    },
    key_expired: {
      title: 'Dieser API-Schlüssel ist abgelaufen',
      text: 'Legen Sie auf der Seite Ihrer API-Schlüssel einen neuen an.',
    },
    ticket_refused: {
      title: 'Diese Rückfrage ist vorbei',
      text: 'Sie wurde schon beantwortet, dauerte länger als zehn Minuten, oder der Text hat sich geändert. Senden Sie erneut, um wieder gefragt zu werden.',
    },
    zone_denied: {
      title: 'Dieses Modell steht zu weit entfernt',
      text: 'Die Richtlinie hält näher, was Sie schreiben. Wählen Sie ein anderes Modell.',
    },
    reveal_refused: {
      title: 'Diese Einsicht erlaubt das nicht',
      text: 'Wer sie beantragt, liest; zwei andere stimmen zu, jeder einmal; ein Tag ist Zeit zum Lesen. Sehen Sie nach ihrem Stand oder beantragen Sie eine neue.',
    },
    on_hold: {
      title: 'Unter Sperre',
      text: 'Es wurde nichts gelöscht. Zuerst müssen zwei Personen die Sperre aufheben.',
    },
    step_refused: {
      title: 'So, wie es steht, geht das nicht',
      text: 'Es braucht jemand anderen, oder jemand war schneller. Laden Sie neu und sehen Sie nach dem Stand.',
    },
    trail_altered: {
      title: 'Das Protokoll stimmt nicht überein',
      text: 'In der Datenbank steht etwas anderes, als aufgezeichnet wurde; deshalb wird nichts gezeigt. Sagen Sie es der Sicherheit.',
    },
    policy_rejected: {
      title: 'Nicht veröffentlicht: Der Entwurf hat Fehler',
      text: 'Beheben Sie, was aufgeführt ist, speichern Sie den Entwurf und veröffentlichen Sie ihn erneut.',
    },
    model_rejected: {
      title: 'Nicht geändert: Am Modell stimmt etwas nicht',
      text: 'Beheben Sie, was aufgeführt ist, und speichern Sie erneut.',
    },
    model_unreadable: {
      title: 'Das ist kein lesbares Modell',
      text: 'Wählen Sie eine vollständige GGUF- oder safetensors-Datei.',
    },
    head_too_short: {
      title: 'Der Kopf dieser Datei ist länger als das, was gesendet wurde',
      text: 'Senden Sie mehr von ihrem Anfang, oder lassen Sie sie auf der Kommandozeile lesen, wo sie liegt.',
    },
    data_rejected: {
      title: 'Nichts wird behalten: Am Hochgeladenen stimmt etwas nicht',
      text: 'Beheben Sie in der Datei, was aufgeführt ist, und laden Sie sie erneut hoch.',
    },
    confirmation_needed: {
      title: 'Noch nicht geändert: Ein Server antwortet nicht, wie er sollte',
      text: 'Sehen Sie die Warnungen an. Sie können es trotzdem ändern.',
    },
    desk_unavailable: {
      title: 'Die Datenbank der Bereiche ist nicht erreichbar',
      text: 'Es wurde nichts verändert. Versuchen Sie es in Kürze erneut.',
    },
    query_too_broad: {
      title: 'Das würde zu lange dauern',
      text: 'Wählen Sie eine kürzere Zeit oder sagen Sie genauer, was Sie suchen.',
    },
    request_too_large: {
      title: 'Zu groß zum Senden',
      text: 'Kürzen Sie die Eingabe oder beginnen Sie ein neues Gespräch. An ein Modell ging nichts.',
    },
    text_too_complex: {
      title: 'Nicht gesendet: zu aufwendig zu prüfen',
      text: 'Entschlüsseln Sie, was im Text verschlüsselt steht, oder senden Sie ihn in kleineren Teilen. An ein Modell ging nichts.',
    },
    rate_limited: {
      title: 'Der Modellserver nimmt gerade nichts mehr an',
      text: 'Warten Sie ein wenig und versuchen Sie es dann erneut.',
    },
    quota_exceeded: {
      title: 'Nicht gesendet: Ihr Limit ist vorerst aufgebraucht',
      text: 'Im Kontomenü steht, was noch übrig ist und wann es mehr gibt. An ein Modell ging nichts.',
    },
    audit_unavailable: {
      title: 'Nicht gesendet: Es konnte nicht aufgezeichnet werden',
      text: 'Nur was ins Protokoll geschrieben werden kann, geht weiter, und das geht gerade nicht. An ein Modell ging nichts.',
    },
    trail_unavailable: {
      title: 'Das Protokoll ist gerade nicht lesbar',
      text: 'Jedes Lesen wird zuerst aufgezeichnet, und das ist im Moment nicht möglich. Versuchen Sie es in Kürze erneut.',
    },
    trail_busy: {
      title: 'Das Protokoll ist beschäftigt',
      text: 'Jemand anderes lässt es gerade zählen oder prüfen. Versuchen Sie es gleich noch einmal.',
    },
    trail_not_there: {
      title: 'Unter dieser Adresse gibt es nichts',
      text: 'Vielleicht wurde es nicht länger aufbewahrt, oder die Adresse ist unvollständig.',
    },
    policy_unavailable: {
      title: 'Nicht gesendet: Es konnte nicht geprüft werden',
      text: 'Die Richtlinie lässt sich gerade nicht anwenden; an ein Modell ging nichts. Versuchen Sie es in Kürze erneut.',
    },
    catalogue_unavailable: {
      title: 'Die Modelle sind noch nicht bekannt',
      text: 'Das Gateway ist gerade gestartet und wartet auf seine Datenbank. An ein Modell ging nichts. Versuchen Sie es in Kürze erneut.',
    },
    identity_unavailable: {
      title: 'Ihre Anmeldung konnte nicht geprüft werden',
      text: 'Es ist nichts geschehen. Versuchen Sie es in Kürze erneut.',
    },
    overloaded: {
      title: 'Im Moment zu viele Anfragen',
      text: 'An ein Modell ging nichts. Versuchen Sie es in ein paar Sekunden erneut.',
    },
    upstream_failed: {
      title: 'Das Modell hat nicht geantwortet',
      text: 'Sein Server fiel aus oder schickte etwas Unlesbares. Versuchen Sie es erneut oder wählen Sie ein anderes Modell.',
    },
    upstream_timeout: {
      title: 'Das Modell brauchte zu lange',
      text: 'Vielleicht ist es ausgelastet. Versuchen Sie es erneut oder wählen Sie ein anderes Modell.',
    },
  },
  midAnswer: {
    audit_unavailable: {
      title: 'Die Antwort konnte nicht aufgezeichnet werden',
      text: 'Postern liefert nur, was es ins Protokoll schreiben kann; deshalb endet die Antwort hier. Versuchen Sie es in Kürze erneut.',
    },
    upstream_failed: {
      title: 'Das Modell brach ab',
      text: 'Sein Server fiel mitten in der Antwort aus. Sie sehen nur ihren Anfang.',
    },
    upstream_timeout: {
      title: 'Das Modell hörte auf zu senden',
      text: 'Sie sehen nur den Anfang der Antwort.',
    },
  },
};
