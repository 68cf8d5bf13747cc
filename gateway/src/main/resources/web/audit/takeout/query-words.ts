import {momentWords} from '../../shared/moment.ts';
import {said, words} from '../words.ts';
import {disclosableWords} from './disclosable.ts';

const CRITERIA = ['from', 'to', 'requestId', 'pseudonym'];
const TIMES = ['from', 'to'];

/** What a bundle was made of, and what it discloses, from the details that the trail keeps. */
export function queryWords(detail: ReadonlyMap<string, string>): string {
  const told = CRITERIA.flatMap((name) => {
    const value = detail.get(name) ?? '';
    return value === '' ? [] : [`${said(words.exchanges.criteria, name)}: ${TIMES.includes(name) ? momentWords(value) : value}`];
  });
  const disclosed = detail.get('disclose') ?? '';
  return [...told, ...(disclosed === '' ? [] : [words.takeout.exports.disclosed(disclosableWords(disclosed.split(',')))])].join(
    ', ',
  );
}
