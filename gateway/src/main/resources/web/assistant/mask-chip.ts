import {css, html, LitElement} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import {nameOf} from '../shared/wire/finding-names.ts';

const GAP = 8;

/** A label that stands in a text where policy took a value out, with the reason on hover, focus and touch. */
@customElement('postern-mask')
export class MaskChip extends LitElement {
  static override styles = [
    controls,
    css`
      mark {
        padding: 0.05em 0.45em;
        border: 1px solid var(--mask-line);
        border-radius: 0.3rem;
        background: var(--mask-soft);
        font: 600 0.8em var(--font-code);
        color: var(--mask);
        vertical-align: 0.06em;
        cursor: help;
      }

      .why {
        position: fixed;
        width: max-content;
        max-width: min(18rem, calc(100vw - 1rem));
        margin: 0;
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-radius: var(--radius);
        background: var(--ink);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
        line-height: 1.4;
        color: var(--paper);
        pointer-events: none;
      }
    `,
  ];

  @property({attribute: false}) type = '';
  @query('mark') private readonly label!: HTMLElement;
  @query('.why') private readonly why!: HTMLElement;

  override render() {
    return html`<mark
        tabindex="0"
        aria-describedby="why"
        @pointerenter=${this.show}
        @pointerleave=${this.hide}
        @focus=${this.show}
        @blur=${this.hide}
        @keydown=${this.onKey}
        >[${this.type}]</mark
      ><span class="why" id="why" role="tooltip" popover="manual"
        >Masked by policy: a ${nameOf(this.type)} stood here and was taken out.</span
      >`;
  }

  private readonly show = (): void => {
    this.why.showPopover();
    const at = this.label.getBoundingClientRect();
    const size = this.why.getBoundingClientRect();
    const above = at.top - size.height - GAP;
    const furthest = document.documentElement.clientWidth - size.width - GAP;
    this.why.style.inset = 'auto';
    this.why.style.top = `${above < GAP ? at.bottom + GAP : above}px`;
    this.why.style.left = `${Math.max(GAP, Math.min(at.left, furthest))}px`;
  };

  private readonly hide = (): void => this.why.hidePopover();

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.why.matches(':popover-open')) {
      event.stopPropagation();
      this.hide();
    }
  };
}
