import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {badges} from './look/badge.ts';
import {controls} from './look/controls.ts';
import {editIcon, retryIcon} from './look/icons.ts';
import './notice-box.ts';
import {words} from './text/words.ts';
import type {Failure} from './wire/failure.ts';
import {nameOf} from './wire/finding-names.ts';
import {here, login, loginAgain} from './wire/login.ts';
import {inPlainWords, type Remedy} from './wire/plain-words.ts';

/**
 * What went wrong, in plain words, with what names it for those who look after the gateway. Fires
 * `retry`, `edit`, `justify` or `consent`, whichever helps.
 */
@customElement('postern-failure')
export class FailureNotice extends LitElement {
  static override styles = [
    controls,
    badges,
    css`
      :host {
        display: block;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        margin-top: var(--space-2);
        padding: 0;
        list-style: none;
      }

      .badge.stop {
        background: var(--surface);
      }

      .trace {
        margin-top: var(--space-2);
        font-size: 0.75rem;
        color: var(--ink-soft);
      }

      code {
        font-family: var(--font-code);
      }
    `,
  ];

  @property({attribute: false}) failure!: Failure;
  /** Whether what failed can be done again from here. */
  @property({type: Boolean}) actions = false;

  override render() {
    const {title, text, remedy} = inPlainWords(this.failure);
    return html`<postern-notice tone=${remedy === 'step-up' ? 'note' : 'stop'} heading=${title}>
      <p>${text}</p>
      ${this.findings()} ${this.trace()} ${this.action(remedy)}
    </postern-notice>`;
  }

  private action(remedy: Remedy) {
    if (remedy === 'login' || remedy === 'step-up') {
      const href = remedy === 'login' ? login(here()) : loginAgain(here());
      return html`<div slot="actions"><a class="button strong" href=${href}>${words.failure.login}</a></div>`;
    }
    if (remedy === 'none' || !this.actions) {
      return nothing;
    }
    const [icon, name] = {
      edit: [editIcon, words.failure.edit],
      justify: [editIcon, words.failure.justify],
      consent: [editIcon, words.failure.consent],
      retry: [retryIcon, words.failure.retry],
    }[remedy];
    return html`<div slot="actions">
      <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent(remedy))}>
        ${icon} ${name}
      </button>
    </div>`;
  }

  private findings() {
    const {findings} = this.failure;
    return findings.length === 0
      ? nothing
      : html`<ul aria-label=${words.failure.found}>
          ${findings.map(
            (each) => html`<li class="badge stop plain" title=${nameOf(each.type)}>${each.count} × ${each.type}</li>`,
          )}
        </ul>`;
  }

  private trace() {
    const {rules, requestId} = this.failure;
    const rule = rules.length === 0 ? nothing : html`${words.failure.rule(rules.length > 1)} ${listed(rules)}`;
    const id = requestId === '' ? nothing : html`${words.failure.requestId} <code>${requestId}</code>`;
    return rule === nothing && id === nothing
      ? nothing
      : html`<p class="trace">${rule}${rule !== nothing && id !== nothing ? ' · ' : nothing}${id}</p>`;
  }
}

function listed(names: readonly string[]) {
  return names.map((name, at) => html`${at === 0 ? nothing : ', '}<code>${name}</code>`);
}
