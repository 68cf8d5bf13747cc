import type {CompletionContext, CompletionResult, CompletionSource} from '@codemirror/autocomplete';
import {builtInTypes, nameOf} from '../../shared/wire/finding-names.ts';
import {words} from '../words.ts';
import {namesIn} from './names.ts';
import {placeAt} from './place.ts';
import {isFindable, offered} from './schema.ts';

/** What completion knows of the documents: the schema of this one, and the text of the policy with its names. */
export interface Vocabulary {
  readonly schema: unknown;
  readonly policy: string;
}

interface Named {
  readonly label: string;
  readonly apply?: string;
  readonly detail?: string;
  readonly info?: string;
}

const WORD = /^[\w-]*$/;

/** Offers keys and values of the schema, and the names of types, classes, detectors and rules. */
export function completion(vocabulary: () => Vocabulary | null): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const known = vocabulary();
    const {path, word} = placeAt(context.state.sliceDoc(0, context.pos));
    if (known === null || !WORD.test(word) || (word === '' && !context.explicit)) {
      return null;
    }
    const options = [...fromSchema(known, path), ...fromDocument(known, path)];
    return options.length === 0 ? null : {from: context.pos - word.length, options, validFor: WORD};
  };
}

function fromSchema({schema}: Vocabulary, path: readonly string[]): readonly Named[] {
  return offered(schema, path).map(({word, kind, about}) => ({
    label: word,
    ...(kind === 'key' ? {apply: `${word}: `} : {}),
    ...(about === '' ? {} : {info: about}),
  }));
}

function fromDocument({schema, policy}: Vocabulary, path: readonly string[]): readonly Named[] {
  const names = namesIn(policy);
  const at = path.join('/');
  if (at.startsWith('-/expect/rules')) {
    return names.rules.map((label) => ({label, detail: words.editor.rule}));
  }
  const types = [...names.types, ...builtInTypes()].map((label) => ({label, detail: nameOf(label)}));
  if (at.startsWith('-/expect/findings') || path.at(-1) === 'type') {
    return types;
  }
  return isFindable(schema, path)
    ? [
        ...names.classes.map((label) => ({label, detail: words.editor.class})),
        ...names.detectors.map((label) => ({label, detail: words.editor.detector})),
        ...types,
      ]
    : [];
}
