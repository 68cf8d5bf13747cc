import {momentWords} from '../../shared/moment.ts';
import {said, words} from '../words.ts';

/** What a bundle was made of, from the line that the trail keeps: names and values with `=` between them. */
export function queryWords(line: string): string {
  return line
    .split(' ')
    .filter((part) => part.includes('='))
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      const told = value.join('=');
      return `${said(words.exchanges.criteria, name)}: ${name === 'from' || name === 'to' ? momentWords(told) : told}`;
    })
    .join(', ');
}
