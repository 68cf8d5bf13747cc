import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {accountLook} from './look/account.ts';
import {controls} from './look/controls.ts';
import {chevronIcon, personIcon} from './look/icons.ts';
import {chooseLanguage, language, LANGUAGES, type Language} from './text/language.ts';
import {words} from './text/words.ts';
import {chooseShade, shade, SHADES, type Shade} from './theme/shade.ts';
import './usage/usage-dialog.ts';
import type {Session} from './wire/session.ts';

/** Who is logged in, with which roles and groups; how the pages look and speak; and the way out. */
@customElement('postern-account')
export class AccountMenu extends LitElement {
  static override styles = [controls, accountLook];

  @property({attribute: false}) session!: Session;
  @state() private shade: Shade = shade();
  @state() private usage = false;
  @query('#account') private readonly menu!: HTMLElement;

  override render() {
    const {name, roles, groups, logout} = this.session;
    const {account} = words;
    return html`
      <button type="button" class="button quiet" popovertarget="account" aria-label=${account.of(name)}>
        ${personIcon}<span class="name">${name}</span>${chevronIcon}
      </button>
      <div class="menu" id="account" popover role="dialog" aria-label=${account.account}>
        <h2>${name}</h2>
        <dl>
          <dt>${account.roles}</dt>
          <dd>${roles.length === 0 ? account.none : roles.join(', ')}</dd>
          <dt>${account.groups}</dt>
          <dd>${groups.length === 0 ? account.none : groups.join(', ')}</dd>
        </dl>
        ${choice('language', account.language, LANGUAGES, language, (chosen) => chooseLanguage(chosen as Language))}
        ${choice(
          'shade',
          account.shade,
          SHADES.map((each) => [each, account.shades[each]]),
          this.shade,
          this.onShade,
        )}
        ${roles.includes('employee') ? html`<a class="button out" href="/keys">${account.keys}</a>` : nothing}
        ${
          roles.includes('employee')
            ? html`<button type="button" class="button wide" @click=${this.onUsage}>${account.usage}</button>`
            : nothing
        }
        ${logout === '' ? nothing : html`<a class="button out" href=${logout}>${account.logout}</a>`}
      </div>
      ${this.usage ? html`<postern-usage @close=${this.onUsageClosed}></postern-usage>` : nothing}
    `;
  }

  /** The menu gives way to the dialog, and the focus comes back to its button. */
  private readonly onUsage = (): void => {
    this.menu.hidePopover();
    this.usage = true;
  };

  private readonly onUsageClosed = (): void => {
    this.usage = false;
  };

  private readonly onShade = (chosen: string): void => {
    this.shade = chosen as Shade;
    chooseShade(this.shade);
  };
}

/** A few alternatives side by side. */
function choice(
  name: string,
  legend: string,
  values: readonly (readonly [value: string, name: string])[],
  current: string,
  choose: (value: string) => void,
) {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choice">
      ${values.map(
        ([value, words]) =>
          html`<label lang=${name === 'language' ? value : nothing}
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === current}
              @change=${() => choose(value)}
            /><span>${words}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
