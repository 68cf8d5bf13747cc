import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from './look/controls.ts';
import {chevronIcon, personIcon} from './look/icons.ts';
import type {Session} from './wire/session.ts';

/** Who is logged in, with which roles and groups, and the way out. */
@customElement('postern-account')
export class AccountMenu extends LitElement {
  static override styles = [
    controls,
    css`
      .name + svg {
        width: 0.875rem;
        height: 0.875rem;
      }

      .name {
        max-width: 12rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .menu {
        position: fixed;
        inset: 3.25rem var(--space-4) auto auto;
        width: min(20rem, calc(100vw - 2rem));
        margin: 0;
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
        color: var(--ink);
      }

      h2 {
        font-size: var(--text-body);
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        margin: var(--space-3) 0 var(--space-4);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .out {
        width: 100%;
      }

      @media (max-width: 44rem) {
        .name {
          display: none;
        }

        .button {
          padding: 0 var(--space-2);
        }
      }
    `,
  ];

  @property({attribute: false}) session!: Session;

  override render() {
    const {name, roles, groups, logout} = this.session;
    return html`
      <button type="button" class="button quiet" popovertarget="account" aria-label=${`Account of ${name}`}>
        ${personIcon}<span class="name">${name}</span>${chevronIcon}
      </button>
      <div class="menu" id="account" popover role="dialog" aria-label="Account">
        <h2>${name}</h2>
        <dl>
          <dt>Roles</dt>
          <dd>${roles.length === 0 ? 'none' : roles.join(', ')}</dd>
          <dt>Groups</dt>
          <dd>${groups.length === 0 ? 'none' : groups.join(', ')}</dd>
        </dl>
        ${logout === '' ? nothing : html`<a class="button out" href=${logout}>Log out</a>`}
      </div>
    `;
  }
}
