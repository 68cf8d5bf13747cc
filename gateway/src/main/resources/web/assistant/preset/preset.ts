import {language} from '../../shared/text/language.ts';
import {read} from '../../shared/wire/http.ts';
import {fields, list, text, texts} from '../../shared/wire/json.ts';

/** What a person fills in. */
export interface PresetField {
  readonly name: string;
  readonly label: string;
  /** `choice`, `line` or `text`. */
  readonly kind: string;
  readonly choices: readonly string[];
}

/** A template for a prompt. */
export interface Preset {
  readonly name: string;
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
          choices: texts(field.choices),
        })),
    }));
}

/**
 * The prompt that comes of a template. A value may hold braces of its own. Without a text the prompt ends where the text
 * would stand, so that a person goes on writing there, or attaches a file.
 */
export function filled(preset: Preset, values: Readonly<Record<string, string>>): string {
  const prompt = preset.template.replace(/\{([a-z]+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : place,
  );
  return (values.text ?? '') === '' ? prompt.trimEnd() + '\n\n' : prompt;
}

/** What a field holds before anybody fills it in. */
export function usual(field: PresetField): string {
  return field.choices[0] ?? '';
}
