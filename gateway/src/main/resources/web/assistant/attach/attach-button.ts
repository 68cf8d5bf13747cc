import {css, html, LitElement} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {attachIcon} from '../../shared/look/icons.ts';
import {words} from '../text/words.ts';

/** Opens the browser's choice of files. Fires `choose` with the files. */
@customElement('postern-attach')
export class AttachButton extends LitElement {
  static override styles = [
    controls,
    css`
      .button {
        width: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        border-radius: 0.625rem;
      }

      @media (pointer: coarse) {
        .button {
          width: 2.75rem;
          min-height: 2.75rem;
        }
      }
    `,
  ];

  /** How the names of files end that may be chosen. */
  @property({attribute: false}) endings: readonly string[] = [];
  @query('input') private readonly chooser!: HTMLInputElement;

  override render() {
    const {attach} = words.composer;
    return html`<button type="button" class="button quiet" aria-label=${attach} title=${attach} @click=${this.open}>
        ${attachIcon}</button
      ><input
        type="file"
        hidden
        multiple
        aria-label=${attach}
        accept=${this.endings.map((ending) => `.${ending}`).join()}
        @change=${this.onChosen}
      />`;
  }

  private readonly open = (): void => this.chooser.click();

  private readonly onChosen = (): void => {
    const detail: readonly File[] = [...(this.chooser.files ?? [])];
    this.chooser.value = '';
    this.dispatchEvent(new CustomEvent('choose', {detail}));
  };
}
