import {css} from 'lit';

/** Tiles and choices of the overview. */
export const overviewLook = css`
  .choices {
    min-width: 11rem;
  }

  .choices .field {
    max-width: 20rem;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: var(--space-3);
  }

  .tiles div {
    display: grid;
    align-content: space-between;
    gap: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .tiles dt {
    font-size: 0.75rem;
    line-height: 1.4;
    color: var(--ink-soft);
  }

  .tiles dd {
    font-size: var(--text-large);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .tiles small {
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--ink-soft);
  }

  @media (max-width: 30rem) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .tiles div {
      padding: var(--space-2) var(--space-3);
    }

    .choices {
      flex: 1;
    }
  }
`;
