import {css} from 'lit';
import {headingLook} from '../../shared/look/heading.ts';

/** What the views of the desk have in common: head, sections, facts. */
export const viewLook = [
  headingLook,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-5);
    }

    .head > div:first-child {
      flex: 1 1 20rem;
      min-width: 0;
    }

    h2 {
      font-size: var(--text-large);
      font-weight: 650;
      line-height: 1.3;
    }

    .lead,
    .soft {
      max-width: 46rem;
      font-size: var(--text-small);
      line-height: 1.5;
      color: var(--ink-soft);
    }

    .lead {
      margin-top: var(--space-1);
    }

    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
    }

    .card {
      padding: var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }

    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: var(--space-3) var(--space-5);
      font-size: var(--text-small);
    }

    .facts dt {
      font-size: 0.75rem;
      color: var(--ink-soft);
    }

    .facts dd {
      overflow-wrap: anywhere;
    }

    .back {
      display: inline-flex;
      align-items: center;
      gap: var(--space-1);
      margin-bottom: var(--space-2);
      font-size: var(--text-small);
      text-decoration: none;
    }

    .back:hover {
      text-decoration: underline;
    }

    .back svg {
      width: 0.875rem;
      height: 0.875rem;
    }

    code,
    pre {
      font: 0.8125rem / 1.55 var(--font-code);
    }

    pre {
      margin: 0;
      padding: var(--space-3);
      border-radius: var(--radius);
      background: var(--sunken);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
];
