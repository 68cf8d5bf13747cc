import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/parts/dialog-box.ts';
import {choiceField, field, fieldLook, lineField} from '../../shared/parts/field.ts';
import {words as shared} from '../../shared/text/words.ts';
import type {Model} from '../../shared/wire/model.ts';
import {words} from '../text/words.ts';
import './preset-list.ts';
import {filled, nameFor, usual, type Preset, type PresetField} from './preset.ts';
import './recording-field.ts';

/**
 * Chooses a template and fills it in. Fires `fill` with the prompt, which goes into the composer to be changed there, or
 * `close`.
 */
@customElement('postern-preset')
export class PresetDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property({attribute: false}) presets: readonly Preset[] = [];
  /** The one that is filled in; null while one chooses. */
  @property({attribute: false}) preset: Preset | null = null;
  /** A model that hears recordings; null where there is none. */
  @property({attribute: false}) listener: Model | null = null;
  @property({attribute: false}) csrf = '';
  @state() private transcript = '';
  /** By which one's own tools ask for the same. */
  @state() private apiName = '';

  override render() {
    const heading = this.preset?.title ?? words.preset.heading;
    return html`<postern-dialog heading=${heading} ?wide=${this.preset === null} @close=${this.close}>
      ${
        this.preset === null
          ? html`<postern-presets
              autofocus
              .presets=${this.presets}
              @pick=${(event: CustomEvent<Preset>) => (this.preset = event.detail)}
            ></postern-presets>`
          : this.form(this.preset)
      }
    </postern-dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('preset') && this.preset !== null) {
      this.renderRoot.querySelector<HTMLElement>('select, input, textarea')?.focus();
    }
  }

  private form(preset: Preset) {
    return html`<form class="form" @submit=${this.onSubmit} @change=${this.onChange}>
      <p>${preset.about}</p>
      ${
        preset.needs === 'audio' && this.listener !== null
          ? html`<postern-recording
              .model=${this.listener}
              .csrf=${this.csrf}
              @transcript=${(event: CustomEvent<string>) => (this.transcript = event.detail)}
            ></postern-recording>`
          : nothing
      }
      <div class="fields">${preset.fields.filter((each) => each.kind !== 'text').map((each) => this.field(each))}</div>
      ${preset.fields.filter((each) => each.kind === 'text').map((each) => this.field(each))}
      <p class="hint">${words.preset.apiName} <code>${this.apiName === '' ? nameFor(preset, {}) : this.apiName}</code></p>
      <div class="acts end">
        <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
        <button class="button strong">${words.preset.fill}</button>
      </div>
    </form>`;
  }

  private field(each: PresetField) {
    switch (each.kind) {
      case 'choice':
        return choiceField(each.name, {label: each.label}, each.choices.map(({words: said}) => [said, said]), usual(each));
      case 'line':
        return lineField(each.name, {label: each.label, optional: true});
      default:
        return field(
          each.name,
          {label: each.label, hint: words.preset.textHint, optional: true},
          ({id, describedBy}) =>
            html`<textarea
              class="input"
              id=${id}
              name=${each.name}
              rows="6"
              aria-describedby=${describedBy}
              .value=${this.transcript}
            ></textarea>`,
        );
    }
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const {preset} = this;
    if (preset !== null) {
      const values = valuesOf(preset, event.target as HTMLFormElement);
      this.dispatchEvent(new CustomEvent('fill', {detail: filled(preset, values)}));
    }
  };

  private readonly onChange = (event: Event): void => {
    const {preset} = this;
    if (preset !== null) {
      this.apiName = nameFor(preset, valuesOf(preset, event.currentTarget as HTMLFormElement));
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}

function valuesOf(preset: Preset, form: HTMLFormElement): Readonly<Record<string, string>> {
  const data = new FormData(form);
  return Object.fromEntries(preset.fields.map(({name}) => [name, String(data.get(name) ?? '').trim()]));
}
