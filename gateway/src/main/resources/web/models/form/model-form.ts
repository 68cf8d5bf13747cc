import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import {newIcon} from '../../shared/look/icons.ts';
import {choiceField, fieldLook, lineField} from '../../shared/parts/field.ts';
import {words as shared} from '../../shared/text/words.ts';
import {CAPABILITIES, NEW_SERVER, ZONES, type ModelText} from '../wire/document.ts';
import type {Problem} from '../wire/model.ts';
import {words} from '../words.ts';
import {linesField, serverFields, split} from './server-fields.ts';

const FIGURES = ['contextLength', 'parameters', 'memoryBytes', 'promptPrice', 'answerPrice', 'wattHours'] as const;

/** A model as a form, with what is wrong beside each field. Fires `change-model` with what it says now. */
@customElement('postern-model-form')
export class ModelForm extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }

      fieldset {
        display: grid;
        gap: var(--space-3);
        min-width: 0;
        margin: 0;
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }

      fieldset.server {
        background: var(--paper);
      }

      .ticks {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
        font-size: var(--text-small);
      }

      .ticks label {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        min-height: 1.75rem;
      }

      .button {
        justify-self: start;
      }
    `,
  ];

  @property({attribute: false}) model!: ModelText;
  @property({attribute: false}) keys: readonly string[] = [];
  @property({attribute: false}) problems: readonly Problem[] = [];
  /** Whether the model is there already, so that its name stays. */
  @property({type: Boolean}) there = false;
  /** Whether nothing can be changed. */
  @property({type: Boolean}) fixed = false;

  override render() {
    const say = words.form;
    const {model} = this;
    return html`
      ${this.section(
        say.sections.name,
        html`<div class="fields">
            ${this.line('name', say.name, {hint: say.nameHint, fixed: this.there})} ${this.aliases()}
          </div>
          <div class="ticks">
            ${this.tick(say.enabled, model.enabled, (enabled) => this.put({enabled}))}
            ${this.tick(say.simulated, model.simulated, (simulated) => this.put({simulated}))}
          </div>`,
      )}
      ${this.section(
        say.sections.reach,
        html`<div class="fields">
          ${choiceField(
            'zone',
            {label: say.zone, hint: say.zoneHint, error: this.error('zone')},
            ZONES.map((zone) => [zone, shared.zone.names[zone]] as const),
            model.zone,
            (zone) => this.put({zone}),
          )}
          ${linesField('groups', {label: say.groups, hint: say.groupsHint, error: this.error('groups')}, model.groups, (groups) =>
            this.put({groups}),
          )}
        </div>`,
      )}
      ${this.section(
        say.sections.abilities,
        html`<p class="hint">${say.abilitiesHint}</p>
          <div class="ticks" role="group" aria-label=${say.abilities}>
            ${CAPABILITIES.map((each) => this.capability(each))}
          </div>
          ${this.error('capabilities') === '' ? nothing : html`<p class="error">${this.error('capabilities')}</p>`}`,
      )}
      ${this.section(
        say.sections.facts,
        html`<div class="fields">
          ${FIGURES.map((name) => this.line(name, say[name], {optional: true}))}
          ${this.line('quantisation', say.quantisation, {hint: say.quantisationHint, optional: true})}
        </div>`,
      )}
      ${this.section(say.sections.servers, this.servers())}
    `;
  }

  private section(legend: string, content: unknown) {
    return html`<fieldset ?disabled=${this.fixed}>
      <legend>${legend}</legend>
      ${content}
    </fieldset>`;
  }

  private line(
    name: 'name' | 'quantisation' | (typeof FIGURES)[number],
    label: string,
    {hint, optional = false, fixed = false}: {hint?: string; optional?: boolean; fixed?: boolean},
  ) {
    return fixed
      ? html`<div class="field"><strong>${this.model.name}</strong></div>`
      : html`<div @input=${(event: Event) => this.put({[name]: (event.target as HTMLInputElement).value.trim()})}>
          ${lineField(name, {label, hint, error: this.error(name), optional}, {value: this.model[name], most: 128})}
        </div>`;
  }

  private aliases() {
    const {aliases, aliasesHint} = words.form;
    return html`<div @change=${(event: Event) => this.put({aliases: split((event.target as HTMLInputElement).value, ',')})}>
      ${lineField(
        'aliases',
        {label: aliases, hint: aliasesHint, error: this.error('aliases'), optional: true},
        {value: this.model.aliases.join(', '), most: 2_048},
      )}
    </div>`;
  }

  private tick(label: string, checked: boolean, change: (checked: boolean) => void) {
    return html`<label
      ><input type="checkbox" .checked=${checked} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
      ${label}</label
    >`;
  }

  private capability(each: string) {
    const {capabilities} = this.model;
    return this.tick(words.form.capabilities[each] ?? each, capabilities.includes(each), (can) =>
      this.put({capabilities: can ? [...capabilities, each] : capabilities.filter((other) => other !== each)}),
    );
  }

  private servers() {
    const {servers} = this.model;
    const error = this.error('servers');
    return html`${servers.map((server, at) =>
        serverFields({
          server,
          at,
          keys: this.keys,
          removable: servers.length > 1,
          fixed: this.fixed,
          error: (member) => this.error(`servers[${at}].${member}`) || this.error(`servers[${server.name}].${member}`),
          change: (changed) => this.put({servers: servers.map((other, place) => (place === at ? changed : other))}),
          remove: () => this.put({servers: servers.filter((_, place) => place !== at)}),
        }),
      )}
      ${error === '' ? nothing : html`<p class="error">${error}</p>`}
      ${
        this.fixed
          ? nothing
          : html`<button type="button" class="button" @click=${this.add}>${newIcon} ${words.form.addServer}</button>`
      }`;
  }

  private readonly add = (): void => {
    const {servers} = this.model;
    this.put({servers: [...servers, {...NEW_SERVER, name: `server-${servers.length + 1}`}]});
  };

  private error(path: string): string {
    return this.problems.find((problem) => problem.path === path)?.message ?? '';
  }

  private put(part: Partial<ModelText>): void {
    this.dispatchEvent(new CustomEvent('change-model', {detail: {...this.model, ...part}}));
  }
}
