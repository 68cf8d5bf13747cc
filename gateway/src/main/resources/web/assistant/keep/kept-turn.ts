import {asked, isOpen, type Turn} from '../chat/conversation.ts';
import {keptMarks} from '../mark/mark.ts';
import {findings} from '../../shared/wire/finding.ts';
import {fields, list, number, text, type Fields} from '../../shared/wire/json.ts';

/** Whether a turn is kept: the gateway let its prompt through, and it is over. */
export function isWorthKeeping(turn: Turn): boolean {
  return !isOpen(turn) && turn.requestId !== '' && turn.failure?.code !== 'policy_blocked';
}

/** A turn as the gateway keeps it. */
export function asKept(turn: Turn): unknown {
  return {
    prompt: turn.prompt,
    files: turn.files.map(({name, size}) => ({name, size})),
    answer: turn.answer,
    reasoning: turn.reasoning,
    model: turn.chosen?.id ?? turn.model.id,
    zone: turn.chosen?.zone ?? turn.model.zone,
    simulated: turn.model.simulated,
    ending: turn.progress === 'stopped' || turn.progress === 'failed' ? turn.progress : 'done',
    finish: turn.finish,
    findings: turn.findings.map(({type, count, rule, action}) => ({type, count, rule, action})),
    marks: turn.marks,
  };
}

/** The turns of a conversation that was kept. */
export function fromKept(value: unknown): readonly Turn[] {
  return list(value).map(fields).map(turn);
}

function turn(kept: Fields): Turn {
  const model = {
    id: text(kept.model),
    zone: text(kept.zone),
    simulated: kept.simulated === true,
    audio: false,
    chats: true,
    contextLength: null,
  };
  const files = list(kept.files)
    .map(fields)
    .map((file) => ({name: text(file.name), size: number(file.size) ?? 0, data: null}));
  const ending = text(kept.ending);
  return {
    ...asked(0, text(kept.prompt), model, files),
    answer: text(kept.answer),
    reasoning: text(kept.reasoning),
    progress: ending === 'stopped' || ending === 'failed' ? ending : 'done',
    finish: text(kept.finish),
    findings: findings(kept.findings),
    marks: keptMarks(kept.marks),
  };
}
