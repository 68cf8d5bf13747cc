import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import type {Draft} from '../wire/draft.ts';
import {replay, type Replay} from '../wire/replay.ts';
import {words} from '../words.ts';
import './replay-result.ts';

const SPANS = [1, 7, 30] as const;

/** Decides again about what was said in the last days, with the draft as it is saved. */
@customElement('postern-replay')
export class ReplayPanel extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook];

  @property() csrf = '';
  @property({attribute: false}) draft!: Draft;
  /** Whether the page has changes that are not in the draft. */
  @property({type: Boolean}) unsaved = false;
  @state() private span = 7;
  private readonly found = new Loading<Replay>(this);

  override render() {
    const {failure, value, busy} = this.found;
    return html`<div class="form">
      <p class="hint">${words.replay.about}</p>
      ${this.unsaved ? html`<postern-notice>${words.publish.unsaved(this.draft.revision)}</postern-notice>` : nothing}
      ${choiceField(
        'span',
        {label: words.replay.span},
        SPANS.map((each) => [String(each), words.replay.days(each)] as const),
        String(this.span),
        (chosen) => (this.span = Number(chosen)),
      )}
      <div class="acts">
        <button type="button" class="button" ?disabled=${busy} @click=${this.run}>${words.replay.act(this.draft.revision)}</button>
      </div>
      ${failure === null ? nothing : html`<postern-failure .failure=${failure} actions @retry=${this.run}></postern-failure>`}
      ${busy ? loadingState(4) : value === null ? nothing : html`<postern-replay-result .found=${value}></postern-replay-result>`}
    </div>`;
  }

  private readonly run = async (): Promise<void> => {
    await this.found.run((signal) => replay(this.draft.id, this.span, new Date(), this.csrf, signal));
  };
}
