import {css} from 'lit';

/** How the table of exchanges looks; on a narrow screen its minor columns stand in the details only. */
export const tableLook = css`
  :host {
    display: block;
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
    transition: opacity var(--quick);
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

  th {
    border-bottom: 1px solid var(--line);
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
    color: var(--ink-soft);
  }

  tr + tr > td {
    border-top: 1px solid var(--line);
  }

  .exchange {
    cursor: pointer;
  }

  .exchange:hover {
    background: var(--sunken);
  }

  .exchange button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0;
    border: 0;
    background: none;
    white-space: nowrap;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }

  button svg {
    width: 0.875rem;
    height: 0.875rem;
    color: var(--ink-soft);
    transform: rotate(-90deg);
    transition: transform var(--quick);
  }

  button[aria-expanded='true'] svg {
    transform: none;
  }

  .name {
    max-width: 12rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .figure {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .found {
    display: block;
    white-space: nowrap;
    font: 0.75rem / 1.6 var(--font-code);
  }

  .details > td {
    border-top: 0;
    padding: 0 var(--space-3) var(--space-4) calc(var(--space-3) + 1.125rem);
  }

  .details dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: var(--space-2) var(--space-5);
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--sunken);
  }

  dt {
    font-size: 0.75rem;
    color: var(--ink-soft);
  }

  dd {
    overflow-wrap: anywhere;
  }

  @media (max-width: 30rem) {
    th,
    td {
      padding: var(--space-2);
      overflow-wrap: anywhere;
    }
  }

  @media (max-width: 56rem) {
    .minor {
      display: none;
    }

    .details dl {
      grid-template-columns: 1fr;
    }

    .exchange button {
      align-items: start;
      text-align: left;
      white-space: normal;
    }

    .details > td {
      padding-left: var(--space-3);
    }
  }
`;
