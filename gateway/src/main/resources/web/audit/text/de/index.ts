import type {AuditTexts} from '../en/index.ts';
import {exchanges} from './exchanges.ts';
import {figures} from './figures.ts';
import {integrity} from './integrity.ts';
import {life} from './life.ts';
import {reveals} from './reveals.ts';
import {takeout} from './takeout.ts';

export const de: AuditTexts = {
  desk: {
    title: 'Prüfung',
    views: 'Ansichten der Prüfung',
    names: {
      overview: 'Überblick',
      exchanges: 'Vorgänge',
      live: 'Live',
      reveals: 'Einsichten',
      holds: 'Sperren',
      exports: 'Auszüge',
      integrity: 'Unversehrtheit',
    },
    recorded: 'Was Sie hier ansehen, steht ebenfalls im Protokoll.',
    notYours: 'Diese Seite ist für Prüfung und Datenschutz',
    notYoursText: 'Ihr Konto hat keine der beiden Rollen. Fragen Sie die Stelle, die Ihre Konten verwaltet, wenn Sie eine brauchen.',
    notThisView: 'Diese Ansicht ist für die Prüfung',
    notThisViewText: 'Für den Datenschutz gibt es Einsichten und Sperren.',
    refresh: 'Neu laden',
    stepUp: 'Bitte erneut anmelden',
    stepUpText: 'Dafür ist eine Anmeldung aus den letzten fünf Minuten nötig. Danach sind Sie wieder an dieser Stelle.',
    logIn: 'Erneut anmelden',
  },
  figures,
  exchanges,
  life,
  reveals,
  takeout,
  integrity,
};
