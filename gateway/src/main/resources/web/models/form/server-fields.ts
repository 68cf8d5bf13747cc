import {html, nothing, type TemplateResult} from 'lit';
import {choiceField, field, lineField} from '../../shared/parts/field.ts';
import {KINDS, type ServerText} from '../wire/document.ts';
import {words} from '../words.ts';

/** What a row of a server needs from the form around it. */
export interface ServerRow {
  readonly server: ServerText;
  readonly at: number;
  readonly keys: readonly string[];
  /** Whether it may be taken away. */
  readonly removable: boolean;
  readonly fixed: boolean;
  /** What is wrong with one of its members; empty where nothing is. */
  readonly error: (member: string) => string;
  readonly change: (server: ServerText) => void;
  readonly remove: () => void;
}

/** One server of a model, as a group of fields. */
export function serverFields(row: ServerRow): TemplateResult {
  const {server, at, keys, removable, fixed, error, change, remove} = row;
  const say = words.form;
  const line = (member: 'name' | 'url' | 'upstreamName' | 'weight', label: string, hint?: string, optional = false) =>
    html`<div @input=${(event: Event) => change({...server, [member]: (event.target as HTMLInputElement).value})}>
      ${lineField(`server-${at}-${member}`, {label, hint, error: error(member), optional}, {value: server[member], most: 512})}
    </div>`;
  const known = server.key === '' || keys.includes(server.key) ? keys : [...keys, server.key];
  return html`<fieldset class="server" ?disabled=${fixed}>
    <legend>${say.server(server.name)}</legend>
    <div class="fields">
      ${line('name', say.serverName)}
      ${choiceField(
        `server-${at}-kind`,
        {label: say.kind, error: error('kind')},
        KINDS.map((kind) => [kind, say.kinds[kind] ?? kind] as const),
        server.kind,
        (kind) => change({...server, kind}),
      )}
      ${line('url', say.url, say.urlHint)} ${line('upstreamName', say.upstreamName, say.upstreamHint, true)}
      ${choiceField(
        `server-${at}-key`,
        {label: say.key, error: error('key')},
        [['', say.noKey] as const, ...known.map((key) => [key, key] as const)],
        server.key,
        (key) => change({...server, key}),
      )}
      ${line('weight', say.weight, say.weightHint)}
    </div>
    ${
      removable && !fixed
        ? html`<button type="button" class="button" @click=${remove}>${say.dropServer(server.name)}</button>`
        : nothing
    }
  </fieldset>`;
}

/** Several lines of text, one entry to a line. */
export function linesField(
  name: string,
  {label, hint, error}: {label: string; hint: string; error: string},
  entries: readonly string[],
  change: (entries: readonly string[]) => void,
): TemplateResult {
  return field(
    name,
    {label, hint, error, optional: true},
    ({id, describedBy, invalid}) =>
      html`<textarea
        class="input"
        id=${id}
        name=${name}
        rows="3"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${entries.join('\n')}
        @change=${(event: Event) => change(split((event.target as HTMLTextAreaElement).value, /\n/))}
      ></textarea>`,
  );
}

/** Entries without blanks around them; empty ones are none. */
export function split(value: string, between: RegExp | string): readonly string[] {
  return value
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
