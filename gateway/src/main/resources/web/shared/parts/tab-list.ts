import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../look/controls.ts';
import {nextTab} from './tab-keys.ts';

export interface Tab {
  readonly id: string;
  readonly name: string;
}

/**
 * Tabs over one panel (WAI-ARIA's pattern, selection follows the focus): arrows, Home and End move, Tab goes into the
 * panel. The panel's content is in the slot; `select` fires with the id of the tab to show.
 */
@customElement('postern-tabs')
export class TabList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .tabs {
        display: flex;
        gap: var(--space-1);
        border-bottom: 1px solid var(--line);
        overflow-x: auto;
        scrollbar-width: thin;
      }

      [role='tab'] {
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        font-size: var(--text-small);
        font-weight: 550;
        white-space: nowrap;
        color: var(--ink-soft);
        cursor: pointer;
      }

      [role='tab']:hover {
        color: var(--ink);
      }

      [role='tab']:focus-visible {
        outline-offset: -2px;
      }

      [aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--accent);
      }

      [role='tabpanel'] {
        padding-top: var(--space-4);
      }
    `,
  ];

  /** What the tabs are about, for screen readers. */
  @property() label = '';
  @property({attribute: false}) tabs: readonly Tab[] = [];
  @property() selected = '';

  override render() {
    return html`<div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
        ${this.tabs.map(({id, name}) => {
          const selected = id === this.selected;
          return html`<button
            type="button"
            role="tab"
            id="tab-${id}"
            aria-selected=${selected}
            aria-controls="panel"
            tabindex=${selected ? 0 : -1}
            @click=${() => this.select(id)}
          >
            ${name}
          </button>`;
        })}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.selected}" tabindex="0"><slot></slot></div>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const at = this.tabs.findIndex(({id}) => id === this.selected);
    const to = nextTab(event.key, at, this.tabs.length);
    const tab = to === null ? undefined : this.tabs[to];
    if (tab !== undefined) {
      event.preventDefault();
      this.select(tab.id);
      this.renderRoot.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
    }
  };

  private select(id: string): void {
    if (id !== this.selected) {
      this.selected = id;
      this.dispatchEvent(new CustomEvent('select', {detail: id}));
    }
  }
}
