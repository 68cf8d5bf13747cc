import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {eyeIcon, retryIcon, shieldIcon} from '../shared/look/icons.ts';

const GAP = 8;

/**
 * What was done to a value, where it stands: `taken` is a label in its place, `withheld` the person's own value that the
 * model did not see, `restored` one that came back, `noted` one that was seen and noted.
 */
export type MarkKind = 'taken' | 'withheld' | 'restored' | 'noted';

const ICONS = {taken: nothing, withheld: shieldIcon, restored: retryIcon, noted: eyeIcon};

/** A marked stretch of a text, with the reason on hover, focus and touch. */
@customElement('postern-mask')
export class MaskChip extends LitElement {
  static override styles = [
    controls,
    css`
      mark {
        padding: 0.05em 0.3em;
        border: 1px solid var(--mask-line);
        border-radius: 0.3rem;
        background: var(--mask-soft);
        color: var(--mask);
        cursor: help;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      mark svg {
        width: 0.8em;
        height: 0.8em;
        margin-right: 0.25em;
        vertical-align: -0.06em;
      }

      .taken {
        padding: 0.05em 0.45em;
        font: 600 0.8em var(--font-code);
        vertical-align: 0.06em;
      }

      .withheld {
        border-style: dashed;
      }

      .restored {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--accent);
      }

      .noted {
        border-color: var(--note-line);
        border-style: dotted;
        background: var(--note-soft);
        color: var(--note);
      }

      .why {
        position: fixed;
        width: max-content;
        max-width: min(20rem, calc(100vw - 1rem));
        margin: 0;
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-radius: var(--radius);
        background: var(--ink);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
        line-height: 1.4;
        white-space: normal;
        color: var(--paper);
        pointer-events: none;
      }
    `,
  ];

  @property() kind: MarkKind = 'taken';
  /** What stands here. */
  @property({attribute: false}) shown = '';
  /** What was done to it, by which rule. */
  @property({attribute: false}) why = '';
  @query('mark') private readonly label!: HTMLElement;
  @query('.why') private readonly tip!: HTMLElement;

  override render() {
    return html`<mark
        class=${this.kind}
        tabindex="0"
        aria-describedby="why"
        @pointerenter=${this.show}
        @pointerleave=${this.hide}
        @focus=${this.show}
        @blur=${this.hide}
        @keydown=${this.onKey}
        >${ICONS[this.kind]}${this.shown}</mark
      ><span class="why" id="why" role="tooltip" popover="manual">${this.why}</span>`;
  }

  private readonly show = (): void => {
    this.tip.showPopover();
    const at = this.label.getBoundingClientRect();
    const size = this.tip.getBoundingClientRect();
    const above = at.top - size.height - GAP;
    const furthest = document.documentElement.clientWidth - size.width - GAP;
    this.tip.style.inset = 'auto';
    this.tip.style.top = `${above < GAP ? at.bottom + GAP : above}px`;
    this.tip.style.left = `${Math.max(GAP, Math.min(at.left, furthest))}px`;
  };

  private readonly hide = (): void => this.tip.hidePopover();

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.tip.matches(':popover-open')) {
      event.stopPropagation();
      this.hide();
    }
  };
}
