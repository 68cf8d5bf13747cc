import type {Turn} from '../chat/conversation.ts';
import type {Finding} from '../../shared/wire/finding.ts';

const LONGEST = 2000;

/** The text in a prompt that a finding is about; empty where it stands in a file, or is not known. */
export function foundText({prompt, marks}: Pick<Turn, 'prompt' | 'marks'>, {type, rule}: Finding): string {
  const mark = marks.find((each) => each.file === -1 && each.type === type && each.rule === rule);
  return mark === undefined ? '' : prompt.slice(mark.start, mark.end).slice(0, LONGEST);
}
