/** What the usage page says of limits. */
export const en = {
  limits: {
    heading: 'Limits',
    about: 'A request has to fit within every limit that it counts against. What is changed here holds on every gateway within a second.',
    add: 'Set a limit',
    none: 'No limit is set',
    noneText: 'Everybody may use as much as the model servers take.',
    whom: 'For',
    each: {person: 'each person', group: 'each group', key: 'each API key'} as Readonly<Record<string, string>>,
    one: {person: 'person', group: 'group', key: 'API key'} as Readonly<Record<string, string>>,
    most: 'Most',
    unlimited: (measure: string, period: string) => `any number of ${measure} per ${period}`,
    source: 'Set by',
    sources: {configured: 'configuration', operator: 'an operator'} as Readonly<Record<string, string>>,
    acts: 'What can be done',
    change: 'Change',
    changeOf: (whom: string, limit: string) => `Change: ${whom}, ${limit}`,
    back: 'Take back',
    backOf: (whom: string, limit: string) => `Take back: ${whom}, ${limit}`,
  },
  form: {
    add: 'Set a limit',
    change: 'Change a limit',
    kind: 'For',
    kinds: {person: 'people', group: 'groups', key: 'API keys'} as Readonly<Record<string, string>>,
    holder: 'Which one',
    holderHint: {
      person: 'The subject of their tokens. Empty: each person.',
      group: 'The whole path, such as /engineering; those below it count together. Empty: each group.',
      key: 'The id of the key, as the page of API keys shows it. Empty: each key.',
    } as Readonly<Record<string, string>>,
    measure: 'What is counted',
    period: 'In each',
    most: 'How many at most',
    mostHint: '0 lets nothing through. Empty: no limit, whatever the configuration says.',
    wrongMost: 'This is a whole number, 0 or more.',
    save: 'Save',
    saved: 'Saved; it holds within a second.',
  },
  back: {
    heading: 'Take this limit back?',
    text: 'What the configuration says holds again; where it says nothing, there is no limit.',
    go: 'Take back',
    done: 'The limit was taken back.',
  },
};

export type UsageTexts = typeof en;
