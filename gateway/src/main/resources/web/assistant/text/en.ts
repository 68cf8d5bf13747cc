import type {Problem} from '../attach/attachment.ts';

const PROBLEMS: Readonly<Record<Problem, (limits: {readonly size: string; readonly number: number}) => string>> = {
  kind: () => 'This kind of file is not read. Send PDF, Word, Excel, PowerPoint, OpenDocument or text.',
  empty: () => 'The file is empty.',
  size: ({size}) => `The file is too large: up to ${size} can be sent. Send a part of it.`,
  number: ({number}) => `A conversation can carry up to ${number} files. Start a new one for more.`,
  room: ({size}) => `Together the files of this conversation would be larger than ${size}. Start a new one for more.`,
  unreadable: () => 'The browser could not read the file. Was it moved?',
};

/** What the assistant says. */
export const en = {
  composer: {
    prompt: 'Prompt',
    placeholder: 'Ask something, or drop a file',
    send: 'Send',
    stop: 'Stop the answer',
    stopHint: 'Stop (Esc)',
    attach: 'Attach files',
    drop: 'Drop files here to attach them',
    enter: 'sends,',
    newLine: 'starts a new line.',
    checked: 'Prompts, files and answers are checked by policy and recorded.',
    editing: (later: number) =>
      later === 0
        ? 'You are changing your question. Its answer is replaced when you send it.'
        : `You are changing an earlier question. Sending it drops what came after it (${later}).`,
    keepAsIs: 'Leave it as it was',
  },
  files: {
    list: 'Attached files',
    remove: (name: string) => `Remove ${name}`,
    reading: 'Reading the file',
    attached: (name: string) => `${name} is attached`,
    problem: (problem: Problem, limits: {readonly size: string; readonly number: number}) => PROBLEMS[problem](limits),
    notTaken: (name: string) => `${name} was not attached`,
    notKept: 'not kept; attach it again if the model should read it again',
  },
  turn: {
    prompt: 'Your prompt',
    you: 'You',
    answer: 'Answer',
    checking: 'Checking with policy',
    answering: 'Answering',
    reasoned: 'How the model reasoned',
    filtered: 'Policy ended the answer here',
    filteredText: 'What came next contains something that must not be passed on.',
    stopped: 'You stopped the answer here.',
    length: 'The answer reached the length limit and ends here.',
    again: 'Ask again',
    edit: 'Edit',
    code: 'Code',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy',
    tokens: (read: number, written: number) => `${read} tokens read, ${written} written`,
  },
};

export type AssistantTexts = typeof en;
