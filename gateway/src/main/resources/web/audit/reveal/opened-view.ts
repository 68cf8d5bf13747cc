import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import '../../shared/parts/tab-list.ts';
import {viewLook} from '../look/view.ts';
import {fact} from '../parts.ts';
import {said as saidIn, type Opened, type OpenedText} from '../wire/opened.ts';
import {said, words} from '../words.ts';

const say = words.reveals.opened;

const PARTS = ['received', 'forwarded', 'delivered'] as const;
type Part = (typeof PARTS)[number];

/** What was said in an exchange, as text and nothing else: no mark-up in it takes effect, and no address is a link. */
@customElement('postern-opened')
export class OpenedView extends LitElement {
  static override styles = [
    controls,
    viewLook,
    css`
      :host {
        gap: var(--space-4);
        padding: var(--space-4);
        border: 1px solid var(--mask-line);
        border-radius: var(--radius);
        background: var(--surface);
      }

      .top {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
      }

      .top dl {
        flex: 1;
      }

      h3 {
        margin: var(--space-3) 0 var(--space-1);
        font-size: 0.75rem;
        font-weight: 600;
        color: var(--ink-soft);
      }

      summary {
        margin-top: var(--space-3);
        font-size: var(--text-small);
        color: var(--ink-soft);
        cursor: pointer;
      }
    `,
  ];

  @property({attribute: false}) opened!: Opened;
  @state() private tab: Part = 'received';

  override render() {
    return html`
      <div class="top">
        <dl class="facts">
          ${fact(say.person, this.person())} ${fact(say.groups, this.opened.groups.join(', '))}
          ${fact(say.address, this.opened.clientAddress.text)}
        </dl>
        <div>
          <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>
            ${words.reveals.close}
          </button>
        </div>
      </div>
      <postern-tabs
        label=${say.parts}
        .tabs=${PARTS.map((id) => ({id, name: say[id]}))}
        .selected=${this.tab}
        @select=${(event: CustomEvent<Part>) => (this.tab = event.detail)}
        >${piece(this.opened[this.tab])}</postern-tabs
      >
    `;
  }

  private person(): string {
    const {personState, name, personId} = this.opened;
    switch (personState) {
      case 'known':
        return say.known(name, personId);
      case 'erased':
        return say.forgotten;
      default:
        return say.nobody;
    }
  }
}

function piece({state, text}: OpenedText) {
  if (state !== 'text') {
    return html`<p class="soft">${said(say.states, state)}</p>
      ${text === '' ? nothing : html`<pre>${text}</pre>`}`;
  }
  const messages = saidIn(text);
  return messages.length === 0
    ? html`<pre>${text}</pre>`
    : html`${messages.map((each) => html`<h3>${each.role}</h3><pre>${each.text}</pre>`)}
        <details>
          <summary>${say.raw}</summary>
          <pre>${text}</pre>
        </details>`;
}
