import {css} from 'lit';
import {headingLook} from '../../shared/look/heading.ts';

/** What every view of the desk looks like: a heading with what can be done, then its content. */
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

    h2 {
      font-size: var(--text-large);
      line-height: 1.35;
    }

    .head p,
    .quiet {
      font-size: var(--text-small);
      color: var(--ink-soft);
    }

    .facts {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--space-1) var(--space-4);
      font-size: var(--text-small);
      overflow-wrap: anywhere;
    }

    .facts dt {
      color: var(--ink-soft);
    }

    .facts code,
    td code {
      font: 0.75rem / 1.6 var(--font-code);
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }

    postern-code {
      height: clamp(16rem, 55dvh, 44rem);
    }
  `,
];
