import {language} from '../../shared/text/language.ts';
import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

/** What a field may hold. */
export interface PresetChoice {
  /** How a request by name says it. */
  readonly id: string;
  /** How the template says it. */
  readonly words: string;
}

/** What a person fills in. */
export interface PresetField {
  readonly name: string;
  readonly label: string;
  /** `choice`, `line` or `text`. */
  readonly kind: string;
  /** The first is usual; for a line it is what stands there where nobody writes anything. */
  readonly choices: readonly PresetChoice[];
}

/** A template for a prompt. */
export interface Preset {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly about: string;
  /** What a model must be able to do: nothing, or `audio`. */
  readonly needs: string;
  readonly template: string;
  readonly fields: readonly PresetField[];
}

export async function readPresets(): Promise<readonly Preset[]> {
  const found = fields(await read(`/api/presets?language=${language}`));
  return list(found.presets)
    .map(fields)
    .map((preset) => ({
      name: text(preset.name),
      version: number(preset.version) ?? 1,
      title: text(preset.title),
      about: text(preset.about),
      needs: text(preset.needs),
      template: text(preset.template),
      fields: list(preset.fields)
        .map(fields)
        .map((field) => ({
          name: text(field.name),
          label: text(field.label),
          kind: text(field.kind),
          choices: list(field.choices)
            .map(fields)
            .map((choice) => ({id: text(choice.id), words: text(choice.words)})),
        })),
    }));
}

/**
 * The prompt that comes of a template. A value may hold braces of its own; an empty line is what is usual. Without a text the prompt ends where the text
 * would stand, so that a person goes on writing there, or attaches a file.
 */
export function filled(preset: Preset, values: Readonly<Record<string, string>>): string {
  const prompt = preset.template.replace(/\{([a-z]+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? value(preset, name, values[name] ?? '') : place,
  );
  return (values.text ?? '') === '' ? prompt.trimEnd() + '\n\n' : prompt;
}

function value(preset: Preset, name: string, said: string): string {
  const field = preset.fields.find((each) => each.name === name);
  return said === '' && field !== undefined ? usual(field) : said;
}

/** What a field says where nobody fills it in. */
export function usual(field: PresetField): string {
  return field.choices[0]?.words ?? '';
}

/** The name by which one's own tools ask for the same, as the gateway reads it; what is usual is left out. */
export function nameFor(preset: Preset, values: Readonly<Record<string, string>>): string {
  const said = preset.fields
    .filter((field) => field.kind === 'choice')
    .flatMap((field) =>
      field.choices
        .slice(1)
        .filter((choice) => choice.words === values[field.name])
        .map((choice) => `${field.name}=${choice.id}`),
    );
  if (language !== 'en') {
    said.push(`locale=${language}`);
  }
  return `preset/${preset.name}@${preset.version}${said.length === 0 ? '' : `?${said.join('&')}`}`;
}
