import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {field, fieldLook} from '../../shared/parts/field.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind, request} from '../../shared/wire/http.ts';
import {fields, text} from '../../shared/wire/json.ts';
import type {Model} from '../../shared/wire/model.ts';
import {words} from '../text/words.ts';

/** Has a recording written down by a model that hears. Fires `transcript` with what was said. */
@customElement('postern-recording')
export class RecordingField extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property({attribute: false}) model!: Model;
  @property({attribute: false}) csrf = '';
  @state() private busy = false;
  @state() private failure: Failure | null = null;
  @query('input') private readonly chooser!: HTMLInputElement;

  override render() {
    const say = words.preset;
    return html`<div class="form">
      ${field(
        'recording',
        {label: say.recording, hint: say.recordingHint(this.model.id)},
        ({id, describedBy}) =>
          html`<input
            class="input"
            id=${id}
            type="file"
            accept="audio/*"
            aria-describedby=${describedBy}
            ?disabled=${this.busy}
            @change=${this.onChosen}
          />`,
      )}
      <p role="status">${this.busy ? say.listening : nothing}</p>
      ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure}></postern-failure>`}
    </div>`;
  }

  private readonly onChosen = async (): Promise<void> => {
    const recording = this.chooser.files?.[0];
    if (recording === undefined) {
      return;
    }
    const form = new FormData();
    form.set('model', this.model.id);
    form.set('response_format', 'json');
    form.set('file', recording);
    this.busy = true;
    this.failure = null;
    try {
      const response = await request('/v1/audio/transcriptions', {
        method: 'POST',
        headers: {'x-postern-csrf': this.csrf},
        body: form,
      });
      const detail = text(fields(await response.json()).text);
      this.dispatchEvent(new CustomEvent('transcript', {detail}));
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  };
}
