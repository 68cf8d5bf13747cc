import {css} from 'lit';

/**
 * One look for all tables. The table stands in a `.table` that scrolls sideways where there is no room; `.figure` is for
 * numbers, `.minor` for columns that a narrow screen leaves out, `.code` for ids and hashes, `.short` for what stays in one line.
 */
export const tables = css`
  .table {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-small);
    line-height: 1.45;
  }

  table[aria-busy='true'] {
    opacity: 0.55;
  }

  th,
  td {
    padding: var(--space-2) var(--space-3);
    text-align: left;
    vertical-align: top;
  }

  thead th {
    border-bottom: 1px solid var(--line);
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
    color: var(--ink-soft);
  }

  tbody th {
    font-weight: 550;
  }

  tbody tr + tr > * {
    border-top: 1px solid var(--line);
  }

  .figure {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .code {
    font: 0.75rem / 1.6 var(--font-code);
    overflow-wrap: anywhere;
  }

  .short {
    white-space: nowrap;
  }

  @media (max-width: 56rem) {
    .minor {
      display: none;
    }
  }

  @media (max-width: 30rem) {
    th,
    td {
      padding: var(--space-2);
      overflow-wrap: anywhere;
    }

    tbody th {
      min-width: 7rem;
    }
  }
`;
