import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from './look/controls.ts';
import {mark} from './look/icons.ts';
import {words} from './text/words.ts';
import type {Session} from './wire/session.ts';
import './account-menu.ts';

interface Desk {
  readonly name: string;
  readonly path: string;
  readonly roles: readonly string[];
}

const DESKS: readonly Desk[] = [
  {name: words.header.assistant, path: '/', roles: ['employee']},
  {name: words.header.policy, path: '/policy', roles: ['policy-editor', 'policy-approver', 'auditor']},
  {name: words.header.models, path: '/models', roles: ['operator', 'auditor']},
  {name: words.header.audit, path: '/audit', roles: ['auditor', 'privacy-officer']},
  {name: words.header.usage, path: '/usage', roles: ['operator', 'auditor']},
];

/** The top of every page: the product, the desks a person may open, whatever a page puts there, and the account. */
@customElement('postern-header')
export class PageHeader extends LitElement {
  static override styles = [
    controls,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-5);
        min-height: 3.5rem;
        padding: var(--space-2) var(--space-5);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }

      .skip {
        position: absolute;
        top: var(--space-2);
        left: var(--space-2);
        z-index: 1;
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--paper);
      }

      .skip:not(:focus) {
        clip-path: inset(50%);
        pointer-events: none;
      }

      .product {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 650;
        font-size: 1.0625rem;
        letter-spacing: -0.01em;
        text-decoration: none;
        color: var(--ink);
      }

      .mark {
        width: 1.75rem;
        height: 1.75rem;
      }

      .wall {
        fill: var(--accent);
      }

      .arch {
        fill: var(--surface);
      }

      .light {
        fill: var(--mask-line);
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }

      nav a {
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius);
        font-size: var(--text-small);
        font-weight: 550;
        text-decoration: none;
        color: var(--ink-soft);
      }

      nav a:hover {
        background: var(--sunken);
        color: var(--ink);
      }

      nav a[aria-current] {
        background: var(--accent-soft);
        color: var(--accent);
      }

      .tools {
        flex: 1;
        min-width: 0;
      }

      @media (max-width: 44rem) {
        header {
          gap: var(--space-2);
          padding: var(--space-2) var(--space-3);
        }

        .tools {
          order: 1;
          flex-basis: 100%;
        }

        .tools:not(.filled) {
          display: none;
        }

        postern-account {
          margin-left: auto;
        }

        nav a {
          padding: var(--space-1) var(--space-2);
        }
      }

      @media (max-width: 23rem) {
        .product span {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) session: Session | null = null;
  /** Path of the desk this page is. */
  @property() current = '/';
  /** Whether the page puts anything between the desks and the account. */
  @property({type: Boolean}) tools = false;

  override render() {
    const open = DESKS.filter((desk) => desk.roles.some((role) => this.session?.roles.includes(role)));
    return html`<header>
      <a class="skip" href="#work" @click=${this.skip}>${words.header.skip}</a>
      <a class="product" href="/" aria-label=${words.header.product}
        >${mark}<span>${words.header.product}</span></a
      >
      ${
        open.some((desk) => desk.path !== this.current)
          ? html`<nav aria-label=${words.header.desks}>${open.map((desk) => this.link(desk))}</nav>`
          : nothing
      }
      <div class="tools ${this.tools ? 'filled' : ''}"><slot></slot></div>
      ${this.session === null ? nothing : html`<postern-account .session=${this.session}></postern-account>`}
    </header>`;
  }

  private link(desk: Desk) {
    return html`<a href=${desk.path} aria-current=${desk.path === this.current ? 'page' : nothing}>${desk.name}</a>`;
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('skip'));
  };
}
