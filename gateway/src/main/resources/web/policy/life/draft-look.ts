import {css} from 'lit';

/** A draft at work. */
export const draftLook = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }

  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
  }

  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }

  postern-code {
    height: clamp(18rem, 58dvh, 46rem);
  }

  .keys {
    font-size: 0.75rem;
    color: var(--ink-soft);
  }
`;
