import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls} from '../shared/look/controls.ts';
import {newIcon} from '../shared/look/icons.ts';
import '../shared/notice-box.ts';
import {Loading} from '../shared/parts/loading.ts';
import {tell} from '../shared/parts/news.ts';
import {emptyState, loadingState, stateLook} from '../shared/parts/states.ts';
import type {Session} from '../shared/wire/session.ts';
import './key-card.ts';
import './key-dialogs.ts';
import {viewLook} from './look.ts';
import './made-key.ts';
import './new-key.ts';
import {mayChange, stepUp} from './step-up.ts';
import {accept, readOwn, type Key, type MadeKey, type OwnKeys} from './wire/key.ts';
import {words} from './words.ts';

type Act = 'rotate' | 'rename' | 'revoke';

/** One's own keys: what there is, and making, renewing, renaming and revoking them. */
@customElement('postern-own-keys')
export class OwnKeysView extends LitElement {
  static override styles = [controls, stateLook, viewLook];

  @property({attribute: false}) session!: Session;
  @state() private making = false;
  @state() private made: MadeKey | null = null;
  @state() private acting: {readonly key: Key; readonly act: Act} | null = null;
  private readonly keys = new Loading<OwnKeys>(this);
  private readonly accepting = new Loading<void>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.again();
  }

  override render() {
    const {value, failure} = this.keys;
    return html`
      <div class="head">
        <div>
          <h1>${words.views.own}</h1>
          <p>${words.intro}</p>
        </div>
        ${value === null || !value.available ? nothing : this.makeButton(value)}
      </div>
      ${failure === null ? nothing : this.problem(failure, this.again)}
      ${this.accepting.failure === null ? nothing : this.problem(this.accepting.failure, this.again)}
      ${value === null ? (failure === null ? loadingState() : nothing) : this.content(value)} ${this.dialog(value)}
    `;
  }

  private content({keys, available}: OwnKeys) {
    if (!available) {
      return html`<postern-notice heading=${words.notThere}>${words.notThereText}</postern-notice>`;
    }
    return html`${stepUp(this.session)}
    ${
      keys.length === 0
        ? emptyState(words.none, words.noneText)
        : keys.map(
            (key) => html`<postern-key .key=${key} @act=${(event: CustomEvent<Act | 'accept'>) => this.act(key, event.detail)}></postern-key>`,
          )
    }`;
  }

  private makeButton({keys, most}: OwnKeys) {
    const living = keys.filter(({state}) => state !== 'expired').length;
    return html`<div>
      <button
        type="button"
        class="button strong"
        ?disabled=${living >= most || !mayChange(this.session)}
        @click=${() => (this.making = true)}
      >
        ${newIcon} ${words.make}
      </button>
      <p>${words.count(living, most)}</p>
    </div>`;
  }

  private dialog(own: OwnKeys | null) {
    if (this.made !== null) {
      return html`<postern-made-key .made=${this.made} @close=${() => (this.made = null)}></postern-made-key>`;
    }
    if (this.making && own !== null) {
      return html`<postern-new-key
        .session=${this.session}
        .own=${own}
        @close=${() => (this.making = false)}
        @made=${this.onMade}
      ></postern-new-key>`;
    }
    const {acting} = this;
    return acting === null
      ? nothing
      : html`<postern-key-dialog
          .session=${this.session}
          .key=${acting.key}
          act=${acting.act}
          @close=${() => (this.acting = null)}
          @made=${this.onMade}
          @done=${this.onDone}
        ></postern-key-dialog>`;
  }

  private problem(failure: NonNullable<Loading<unknown>['failure']>, retry: () => void) {
    return html`<div role="alert">
      <postern-failure .failure=${failure} actions @retry=${retry}></postern-failure>
    </div>`;
  }

  private readonly onMade = (event: CustomEvent<MadeKey>): void => {
    this.making = false;
    this.acting = null;
    this.made = event.detail;
    void this.again();
  };

  private readonly onDone = (): void => {
    this.acting = null;
    void this.again();
  };

  private act(key: Key, act: Act | 'accept'): void {
    if (act === 'accept') {
      void this.accept(key);
    } else {
      this.acting = {key, act};
    }
  }

  private async accept({id, name}: Key): Promise<void> {
    await this.accepting.run(() => accept(id, this.session.csrf));
    if (this.accepting.failure === null) {
      tell(words.accept.done(name));
      await this.again();
    }
  }

  private readonly again = async (): Promise<void> => {
    await this.keys.run(readOwn);
  };
}
