import {css} from 'lit';
import {viewLook} from '../life/look.ts';

/** What the views of own data look like: those of the desk, and cards of what waits. */
export const dataLook = [
  viewLook,
  css`
    .card {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-4);
      border: 1px solid var(--mask-line);
      border-radius: var(--radius);
      background: var(--surface);
      overflow-wrap: anywhere;
    }

    .card h3 {
      font-size: var(--text-body);
    }

    .columns {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-2);
    }
  `,
];
