import {failures} from './en/failures.ts';

/** What the parts that all desks share say. */
export const en = {
  failures,
  header: {
    product: 'Postern',
    skip: 'Skip to the work area',
    desks: 'Desks',
    assistant: 'Assistant',
    policy: 'Policy',
    audit: 'Audit',
  },
  account: {
    of: (name: string) => `Account of ${name}`,
    account: 'Account',
    roles: 'Roles',
    groups: 'Groups',
    none: 'none',
    language: 'Language',
    shade: 'Appearance',
    shades: {system: 'System', light: 'Light', dark: 'Dark'},
    logout: 'Log out',
  },
  zone: {
    local: 'Runs on the same machine or network as the gateway',
    datacenter: 'Runs in the company’s data centre',
    external: 'Runs outside the company',
    names: {local: 'local', datacenter: 'data centre', external: 'external'},
  },
  simulated: {name: 'simulated', text: 'A stand-in answers with fixed text; no language model runs'},
  failure: {
    login: 'Log in again',
    edit: 'Edit the prompt',
    retry: 'Try again',
    found: 'What was found',
    rule: (several: boolean): string => (several ? 'Rules' : 'Rule'),
    requestId: 'Request id',
    asksWhy: 'Not sent yet: policy asks why',
    justify: 'Give a reason',
    wouldLeave: 'Not sent yet: this would leave for a model further away',
    wouldLeaveText: 'It looks hard for the models nearby. See what would go out and where to, then decide.',
    consent: 'See and decide',
    blockedPrompt: 'Not sent: policy stopped this prompt',
    blockedAnswer: 'Policy stopped this answer',
    brokeOff: 'The answer broke off',
    unknown: 'That did not work',
    tellIt: 'Try again; if it happens again, tell your IT the request id.',
  },
  dialog: {close: 'Close', cancel: 'Cancel'},
  field: {optional: 'optional', required: 'This is needed.'},
  reason: {
    label: 'Reason',
    hint: 'One line that stands in the trail in clear. Name nobody in it.',
  },
  chart: {
    table: 'The same as a table',
    time: 'Time',
    value: 'Value',
    withheld: 'withheld',
    empty: 'Nothing happened in this time.',
    highest: (name: string, value: string, when: string) => `${name}: highest ${value} at ${when}.`,
  },
  news: {region: 'News', dismiss: 'Dismiss'},
  loading: 'Loading',
  notEvaluated: (name: string) => `${name} (not looked for everywhere)`,
};

export type SharedTexts = typeof en;
