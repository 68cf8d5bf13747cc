import {exchanges} from './exchanges.ts';
import {figures} from './figures.ts';
import {integrity} from './integrity.ts';
import {life} from './life.ts';
import {reveals} from './reveals.ts';
import {takeout} from './takeout.ts';

/** What the audit desk says. */
export const en = {
  desk: {
    title: 'Audit',
    views: 'Views of the audit desk',
    names: {
      overview: 'Overview',
      exchanges: 'Exchanges',
      live: 'Live',
      reveals: 'Reveals',
      holds: 'Holds',
      exports: 'Exports',
      integrity: 'Integrity',
    },
    recorded: 'What you look at here is recorded in the trail, too.',
    notYours: 'This page is for auditors and privacy officers',
    notYoursText: 'Your account has neither role. Ask the people who look after your accounts if you need one.',
    notThisView: 'This view is for auditors',
    notThisViewText: 'As a privacy officer you see reveals and holds.',
    refresh: 'Refresh',
    stepUp: 'Log in again to go on',
    stepUpText: 'This needs a login of the last five minutes. You come back to this place.',
    logIn: 'Log in again',
  },
  figures,
  exchanges,
  life,
  reveals,
  takeout,
  integrity,
};

export type AuditTexts = typeof en;
