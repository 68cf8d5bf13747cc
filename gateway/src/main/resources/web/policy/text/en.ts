import {bench} from './en-bench.ts';
import {data} from './en-data.ts';
import {life} from './en-life.ts';
import {beside} from './en-view.ts';

/** What the policy desk says. */
export const en = {
  title: 'Policy · Postern',
  viewsOf: 'Views of the policy desk',
  views: {
    force: 'In force',
    drafts: 'Drafts',
    versions: 'Versions',
    bench: 'Bench',
    figures: 'Figures',
    reports: 'Reports',
    data: 'Own data',
    detectors: 'Detectors',
  },
  notForYou: 'This desk is for those who look after policies',
  notForYouText:
    'Your account has none of the roles policy-editor, policy-approver and auditor. Ask the people who look after your accounts if you need one.',
  leave: {
    heading: 'Leave without saving?',
    text: 'What you changed in this draft is not saved yet.',
    stay: 'Stay here',
    go: 'Leave and lose it',
  },
  actions: {
    allow: 'allowed',
    log: 'logged',
    mask: 'masked',
    tokenise: 'tokenised',
    coach: 'coached',
    block: 'blocked',
  },
  editor: {
    rule: 'rule',
    class: 'class',
    detector: 'own detector',
    phrases: {} as Record<string, string>,
  },
  problems: {
    list: 'Problems',
    tests: 'Test cases',
    checking: 'Looking at it …',
    none: 'No problems',
    count: (count: number): string => (count === 1 ? '1 problem' : `${count} problems`),
    failed: (failed: number, all: number) => `${failed} of ${all} test cases failed`,
    passed: (all: number): string => (all === 1 ? 'The test case passed' : `All ${all} test cases passed`),
    next: 'F8 goes to the next one.',
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    ok: 'passed',
    notOk: 'failed',
  },
  difference: {
    name: 'Differences, line by line',
    same: 'Both say the same.',
    count: (added: number, removed: number) => `${added} lines come, ${removed} lines go.`,
    before: 'Line before',
    after: 'Line after',
    line: 'Text',
    leftOut: (count: number) => `${count} lines that stay the same`,
    kinds: {added: 'comes', removed: 'goes'},
  },
  bench,
  data,
  ...life,
  ...beside,
};

export type DeskTexts = typeof en;
