import {css} from 'lit';
import {headingLook} from '../shared/look/heading.ts';

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

    .head p,
    .quiet {
      font-size: var(--text-small);
      color: var(--ink-soft);
    }

    h2 {
      font-size: var(--text-large);
      line-height: 1.35;
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }

    .card {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }

    td,
    th {
      overflow-wrap: anywhere;
    }
  `,
];
