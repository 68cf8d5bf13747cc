import {css, html, LitElement} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {sendIcon, stopIcon} from '../shared/look/icons.ts';

/** Where a prompt is written. Fires `send` with the text, and `stop` while an answer is open. */
@customElement('postern-composer')
export class PromptComposer extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: var(--space-2);
        padding: var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      form:focus-within {
        border-color: var(--accent);
        outline: 1px solid var(--accent);
      }

      textarea {
        width: 100%;
        min-height: 2.25rem;
        max-height: 40vh;
        padding: 0.4rem var(--space-2);
        border: 0;
        background: transparent;
        resize: none;
        field-sizing: content;
      }

      textarea:focus-visible {
        outline: none;
      }

      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }

      .button {
        width: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        border-radius: 0.625rem;
      }

      p {
        margin-top: var(--space-2);
        font-size: 0.75rem;
        text-align: center;
        color: var(--ink-soft);
      }

      kbd {
        font: inherit;
        font-weight: 600;
      }

      @media (pointer: coarse) {
        .button {
          width: 2.75rem;
        }

        .keys {
          display: none;
        }
      }
    `,
  ];

  /** Whether an answer is open: the button stops it instead of sending. */
  @property({type: Boolean}) busy = false;
  /** Whether there is a model to send to. */
  @property({type: Boolean}) ready = false;
  @state() private draft = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  /** Puts a text into the field, the caret behind it. */
  async write(text: string): Promise<void> {
    this.draft = text;
    await this.updateComplete;
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
    this.fit();
  }

  override focus(): void {
    this.field.focus();
  }

  override render() {
    return html`
      <form @submit=${this.onSubmit}>
        <textarea
          id="prompt"
          rows="1"
          aria-label="Prompt"
          aria-describedby="help"
          placeholder="Ask something"
          .value=${this.draft}
          @input=${this.onInput}
          @keydown=${this.onKey}
        ></textarea>
        ${this.busy ? this.stopButton() : this.sendButton()}
      </form>
      <p id="help">
        <span class="keys"><kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> starts a new line. </span>Prompts
        and answers are checked by policy and recorded.
      </p>
    `;
  }

  private sendButton() {
    const empty = this.draft.trim() === '';
    return html`<button class="button strong" aria-label="Send" title="Send" ?disabled=${empty || !this.ready}>
      ${sendIcon}
    </button>`;
  }

  private stopButton() {
    return html`<button
      type="button"
      class="button"
      aria-label="Stop the answer"
      title="Stop (Esc)"
      @click=${this.stop}
    >
      ${stopIcon}
    </button>`;
  }

  private readonly onInput = (): void => {
    this.draft = this.field.value;
    this.fit();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private submit(): void {
    const prompt = this.draft.trim();
    if (prompt !== '' && this.ready && !this.busy) {
      this.draft = '';
      this.dispatchEvent(new CustomEvent('send', {detail: prompt}));
      void this.updateComplete.then(() => this.fit());
    }
  }

  private readonly stop = (): void => {
    this.dispatchEvent(new CustomEvent('stop'));
    this.focus();
  };

  /** Grows the field with its text where the browser does not do so by itself. */
  private fit(): void {
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.height = 'auto';
      this.field.style.height = `${this.field.scrollHeight}px`;
    }
  }
}
