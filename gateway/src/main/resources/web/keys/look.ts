import {css} from 'lit';
import {headingLook} from '../shared/look/heading.ts';

/** The views of the page: a heading with what can be done, then its content. */
export const viewLook = [
  headingLook,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }

    .head > div {
      max-width: 48rem;
    }

    .head p,
    .quiet {
      font-size: var(--text-small);
      color: var(--ink-soft);
    }

    code {
      font: 0.8125rem / 1.5 var(--font-code);
      overflow-wrap: anywhere;
    }
  `,
];
