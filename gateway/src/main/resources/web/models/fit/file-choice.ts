import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {size} from '../../shared/figure.ts';
import {controls} from '../../shared/look/controls.ts';
import {fieldLook} from '../../shared/parts/field.ts';
import {words} from '../words.ts';

/** A place for one file: it is chosen or dropped, and stays in the browser. Fires `choose` with the file. */
@customElement('postern-file-choice')
export class FileChoice extends LitElement {
  static override styles = [
    controls,
    fieldLook,
    css`
      .heading {
        font-size: 0.75rem;
        font-weight: 600;
        color: var(--ink-soft);
      }

      .place {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-3);
        border: 1px dashed var(--line-strong);
        border-radius: var(--radius);
        font-size: var(--text-small);
        color: var(--ink-soft);
      }

      .place.over {
        border-color: var(--accent);
        background: var(--accent-soft);
      }

      .name {
        min-width: 0;
        overflow-wrap: anywhere;
        color: var(--ink);
      }
    `,
  ];

  @property() heading = '';
  @property() hint = '';
  /** What is wrong with the choice; empty where nothing is. */
  @property() error = '';
  /** What the button says. */
  @property() label = '';
  /** How the names of files end that may be chosen. */
  @property() endings = '';
  @property({attribute: false}) file: File | null = null;
  @state() private over = false;
  @query('input') private readonly chooser!: HTMLInputElement;

  override render() {
    const {file} = this;
    const chosen = file === null ? words.fit.drop : words.fit.chosen(file.name, size(file.size));
    return html`<div class="field" role="group" aria-labelledby="heading">
      <span class="heading" id="heading">${this.heading}</span>
      <div
        class="place ${this.over ? 'over' : ''}"
        @dragover=${this.onDrag}
        @dragleave=${() => (this.over = false)}
        @drop=${this.onDrop}
      >
        <button type="button" class="button" aria-describedby="hint" @click=${() => this.chooser.click()}>${this.label}</button>
        <input
          type="file"
          hidden
          aria-label=${this.label}
          accept=${this.endings === '' ? nothing : this.endings}
          @change=${this.onChosen}
        />
        <span class=${file === null ? '' : 'name'} role="status">${chosen}</span>
      </div>
      <p class="hint" id="hint">${this.hint}</p>
      ${this.error === '' ? nothing : html`<p class="error" role="alert">${this.error}</p>`}
    </div>`;
  }

  private readonly onChosen = (): void => {
    const [file] = this.chooser.files ?? [];
    this.take(file);
    this.chooser.value = '';
  };

  private readonly onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files[0]);
  };

  private take(file: File | undefined): void {
    if (file !== undefined) {
      this.dispatchEvent(new CustomEvent<File>('choose', {detail: file}));
    }
  }
}
