import type {Problem} from '../attach/attachment.ts';
import type {Age} from '../keep/kept-conversation.ts';
import type {KeptFor} from '../keep/kept-for.ts';

/** What the gateway takes of files, in words. */
export interface FileLimits {
  readonly size: string;
  readonly number: number;
}

const problems: Readonly<Record<Problem, (limits: FileLimits) => string>> = {
  kind: () => 'This kind of file is not read. Send PDF, Word, Excel, PowerPoint, OpenDocument or text.',
  empty: () => 'The file is empty.',
  size: ({size}) => `The file is too large: up to ${size} can be sent. Send a part of it.`,
  number: ({number}) => `A conversation can carry up to ${number} files. Start a new one for more.`,
  room: ({size}) => `Together the files of this conversation would be larger than ${size}. Start a new one for more.`,
  unreadable: () => 'The browser could not read the file. Was it moved?',
};

const ages: Readonly<Record<Age, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last seven days',
  older: 'Older',
};

function span({number, unit}: KeptFor): string {
  return number === 1 ? `one ${unit.slice(0, -1)}` : `${number} ${unit}`;
}

/** What the assistant says. */
export const en = {
  page: {
    conversation: 'Conversation',
    conversations: 'Your conversations',
    newChat: 'New chat',
    help: 'Keys',
    toEnd: 'To the end',
    shutOut: 'The assistant is not open to your account',
    shutOutText: 'It needs the role employee. Ask the people who look after your accounts.',
    noModel: 'No model is open to you',
    noModelText: 'Your groups may not use any of the models yet. Ask the people who look after Postern.',
  },
  help: {
    heading: 'Keys',
    keys: [
      [['Enter'], 'sends the prompt'],
      [['Shift', 'Enter'], 'starts a new line'],
      [['Esc'], 'stops the answer, closes what is open'],
      [['↑'], 'changes your last question, while the prompt is empty'],
      [['/'], 'shows the templates, while the prompt is empty'],
      [['Ctrl', 'Shift', 'O'], 'begins a new chat'],
      [['Ctrl', 'K'], 'shows or hides your conversations, and searches them'],
      [['Ctrl', '/'], 'shows these keys'],
    ] as readonly (readonly [keys: readonly string[], text: string])[],
  },
  welcome: {
    heading: 'What can I help you with?',
    checked: 'Checked',
    checkedText: 'Company policy reads every prompt, file and answer. What it masks or stops is shown where it happens.',
    placed: 'Placed',
    placedText: 'The badge beside the model says where it runs: here, in the data centre or outside.',
    kept: 'Kept for you',
    keptText: (time: KeptFor) =>
      `Every request is written to the audit trail. Your conversations are kept here, encrypted for you alone, until ${span(time)} after the last answer.`,
  },
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
  drop: {
    heading: 'Drop what came after it?',
    text: 'The questions and answers after the one you changed are dropped, because they answered something else.',
    action: 'Send and drop them',
  },
  preset: {
    heading: 'Templates',
    show: 'Templates (/)',
    fill: 'Put into the prompt',
    apiName: 'Your own tools get the same from the model',
    textHint: 'Leave it empty to write it in the prompt, or to attach a file.',
    recording: 'Recording',
    recordingHint: (model: string) => `It is sent to ${model}; what it hears is checked before you see it.`,
    listening: 'Writing down what is said …',
  },
  consent: {
    heading: 'May this leave for a larger model?',
    what: (near: string): string =>
      `Your question looks hard for the models nearby. A larger one stands further away. If you would rather keep it here, ${near} answers.`,
    wanted: (near: string): string =>
      `The larger model stands further away. If you would rather keep your question here, ${near} answers once more.`,
    price: (prompt: string, answer: string): string =>
      `Price of 1,000 tokens: ${prompt} read, ${answer} written.`,
    texts: 'What would go out',
    near: (model: string): string => `Answer here with ${model}`,
    send: (model: string): string => `Send it to ${model}`,
  },
  automatic: 'Automatic',
  unsure: {
    may: 'This answer may be unsure.',
    ask: (model: string): string => `Ask ${model}`,
  },
  justify: {
    heading: 'Policy asks why',
    what: 'Nothing has left yet. The rule says:',
    reason: 'Why is it needed?',
    hint: 'It is checked by policy and kept with the audit trail.',
    leave: 'Do not send',
    send: 'Send with this reason',
  },
  report: {
    heading: (name: string) => `Report a mistake: ${name}`,
    text: 'The people who write the policy will look at what this rule found:',
    comment: 'What is it?',
    hint: 'Kept encrypted for them. They do not see who you are.',
    fragment: 'Hand over the text that was found:',
    send: 'Report',
    already: 'You reported this already. The policy desk will look at it.',
    thanks: 'Thank you. The policy desk will look at it.',
  },
  files: {
    list: 'Attached files',
    remove: (name: string) => `Remove ${name}`,
    reading: 'Reading the file',
    attached: (name: string) => `${name} is attached`,
    problem: (problem: Problem, limits: FileLimits) => problems[problem](limits),
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
    broke: 'The answer broke off here.',
    length: 'The answer reached the length limit and ends here.',
    again: 'Ask again',
    edit: 'Edit',
    code: 'Code',
    table: 'Table',
    image: 'Image, not loaded',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy',
    tokens: (read: number, written: number) => `${read} tokens read, ${written} written`,
  },
  mark: {
    taken: (name: string) => `Masked by policy: ${name}. It stood here and was taken out.`,
    read: (name: string) => `${name}, masked`,
    masked: (name: string, rule: string) => `${name}: the model did not see it. Rule ${rule} masked it.`,
    tokenised: (name: string, rule: string) =>
      `${name}: the model did not see it. Rule ${rule} put a token in its place; answers have it again.`,
    restored: (name: string, rule: string) =>
      `${name} from your prompt: the model had a token here (rule ${rule}); the value was put back for you.`,
    noted: (name: string, rule: string) => `${name}: rule ${rule} noted it; the model saw it.`,
    again: 'What was taken out earlier was taken out again.',
    places: (files: string, prompt: boolean) => (prompt ? `in your prompt and in ${files}` : `in ${files}`),
    line: {
      mask: {before: 'masked by rule', after: 'before it reached the model.'},
      tokenise: {before: 'replaced by a token by rule', after: 'before it reached the model.'},
      noted: {before: 'noted by rule', after: 'and sent as it is.'},
    },
    report: 'Report a mistake',
  },
  voice: {sent: 'Sent', stopped: 'Answer stopped', end: 'End of the answer'},
  keep: {
    notKept: 'This answer was not kept',
    onlyHere: 'It is on this page only. You can go on.',
  },
  side: {
    heading: 'Your conversations',
    close: 'Hide the conversations',
    search: 'Search your conversations',
    find: 'Search',
    found: (number: number, complete: boolean) =>
      `${number === 0 ? 'Nothing' : number} found${complete ? '.' : '; only the newest conversations were searched.'}`,
    none: 'Nothing here yet. What you ask is kept here once it is answered.',
    more: 'Show older ones',
    ages,
    actions: (title: string) => `Actions for ${title}`,
    rename: 'Rename',
    title: 'Title of the conversation',
    save: 'Save',
    markdown: 'Export as Markdown',
    json: 'Export as JSON',
    remove: 'Delete',
    removeQuestion: (title: string) => `Delete “${title}”?`,
    removeText: 'It cannot be brought back. The audit trail has its own times.',
    deleted: 'The conversation was deleted.',
    deleteAll: 'Delete all',
    deleteQuestion: {
      heading: 'Delete all your conversations?',
      text: 'The key that they are encrypted with is deleted, so nobody can read them any more. The audit trail has its own times.',
      action: 'Delete all',
    },
    allDeleted: 'All conversations were deleted.',
    kept: (time: KeptFor) =>
      `Encrypted for you, kept until ${span(time)} after the last answer. Files and prompts that policy stopped are not kept.`,
  },
};

export type AssistantTexts = typeof en;
