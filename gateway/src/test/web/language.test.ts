import {languageOf} from '../../main/resources/web/shared/text/language.ts';
import {de} from '../../main/resources/web/shared/text/de.ts';
import {en} from '../../main/resources/web/shared/text/en.ts';
import {shadeOf} from '../../main/resources/web/shared/theme/shade.ts';
import {equal} from './check.ts';

const CHOICES: readonly (readonly [chosen: string | null, preferred: readonly string[], language: string])[] = [
  [null, ['de-AT', 'en'], 'de'],
  [null, ['fr-FR', 'de', 'en'], 'de'],
  [null, ['fr-FR', 'en-US'], 'en'],
  [null, ['fr-FR'], 'en'],
  [null, [], 'en'],
  ['de', ['en-GB'], 'de'],
  ['en', ['de-DE'], 'en'],
  ['xx', ['de-DE'], 'de'],
  [null, ['den-CA', 'en'], 'en'],
];

for (const [chosen, preferred, language] of CHOICES) {
  Deno.test(`choice ${chosen} and browser ${preferred.join()} give ${language}`, () => {
    equal(languageOf(chosen, preferred), language);
  });
}

Deno.test('an unknown shade is that of the system', () => {
  equal([shadeOf('dark'), shadeOf('sepia'), shadeOf(null)], ['dark', 'system', 'system']);
});

Deno.test('every failure has other words in German, and none is empty', () => {
  const same = Object.entries(en.failures.whole).filter(([code, {title, text}]) => {
    const german = de.failures.whole[code as keyof typeof de.failures.whole];
    return german.title === title || german.text === text || german.title === '' || german.text === '';
  });
  equal(same, []);
});
