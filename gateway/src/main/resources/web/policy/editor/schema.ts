import {fields, list, text, texts, type Fields} from '../../shared/wire/json.ts';

/** Something that may stand at a place, and what it means. */
export interface Offer {
  readonly word: string;
  readonly kind: 'key' | 'value';
  readonly about: string;
}

const HOPS = 10;

/** What the schema allows at a path: the keys of an object, else the values that a scalar may have. */
export function offered(schema: unknown, path: readonly string[]): readonly Offer[] {
  const root = fields(schema);
  const at = follow(root, path);
  const keys = at.flatMap((each) =>
    Object.entries(fields(each.properties)).map(
      ([word, about]): Offer => ({word, kind: 'key', about: text(fields(about).description)}),
    ),
  );
  if (keys.length > 0) {
    return keys;
  }
  const choices = at.flatMap((each) => (each.type === 'boolean' ? ['true', 'false'] : texts(each.enum)));
  return choices.map((word) => ({word, kind: 'value', about: ''}));
}

/** Whether what stands at a path is a list of what can be found, or an entry of one. */
export function isFindable(schema: unknown, path: readonly string[]): boolean {
  const above = path.at(-1) === '-' ? path.slice(0, -1) : path;
  const held = followRaw(fields(schema), above);
  return held.some((each) => text(each.$ref) === '#/$defs/findable');
}

/** The schemas at a path, with references and alternatives resolved. */
function follow(root: Fields, path: readonly string[]): readonly Fields[] {
  return followRaw(root, path).flatMap((each) => resolved(root, each));
}

function followRaw(root: Fields, path: readonly string[]): readonly Fields[] {
  return path.reduce<readonly Fields[]>(
    (at, step) => at.flatMap((each) => resolved(root, each)).flatMap((each) => below(each, step)),
    [root],
  );
}

function below(schema: Fields, step: string): readonly Fields[] {
  if (step === '-') {
    return schema.items === undefined ? [] : [fields(schema.items)];
  }
  const named = fields(schema.properties)[step];
  const other = schema.additionalProperties;
  return [named, other].filter((each) => typeof each === 'object' && each !== null).map(fields).slice(0, 1);
}

function resolved(root: Fields, schema: Fields, hops = HOPS): readonly Fields[] {
  const to = text(schema.$ref);
  if (to !== '' && hops > 0) {
    const target = to
      .replace(/^.*#\//, '')
      .split('/')
      .reduce<unknown>((at, step) => fields(at)[step], root);
    return resolved(root, fields(target), hops - 1);
  }
  const alternatives = list(schema.oneOf)
    .map(fields)
    .filter((each) => each.$ref !== undefined);
  return alternatives.length === 0 || hops === 0
    ? [schema]
    : [schema, ...alternatives.flatMap((each) => resolved(root, each, hops - 1))];
}
