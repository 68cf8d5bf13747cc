import {day} from '../../shared/moment.ts';
import type {Hold} from '../wire/hold.ts';
import {words} from '../words.ts';

const say = words.takeout.holds;

/** What a hold keeps, in a few words. */
export function keeps({onePerson, requestIds, groups}: Hold): string {
  const parts = [
    onePerson ? say.onePerson : '',
    requestIds.length === 0 ? '' : say.requests(requestIds.length),
    groups.length === 0 ? '' : say.groups(groups.join(', ')),
  ].filter((each) => each !== '');
  return parts.length === 0 ? say.everybody : parts.join(', ');
}

export function days({from, to}: Hold): string {
  return to === '' ? say.from(day(from)) : say.days(day(from), day(to));
}
