import {css} from 'lit';

/** How charts look. */
export const chartLook = css`
  :host {
    display: block;
    min-width: 0;
  }

  figure {
    margin: 0;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
    margin-bottom: var(--space-2);
    font-size: var(--text-small);
  }

  figcaption strong {
    font-size: var(--text-body);
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    padding: 0;
    list-style: none;
    color: var(--ink-soft);
  }

  li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .key {
    width: 0.75rem;
    height: 0.75rem;
    border-radius: 2px;
  }

  .key-1 {
    background: var(--chart-1);
  }

  .key-2 {
    background: var(--chart-2);
  }

  .key-3 {
    background: var(--chart-3);
  }

  .key-4 {
    background: var(--chart-4);
  }

  .room {
    height: 200px;
    overflow: hidden;
  }

  .room svg {
    display: block;
    width: auto;
    height: auto;
  }

  .fill-1 {
    fill: var(--chart-1);
  }

  .fill-2 {
    fill: var(--chart-2);
  }

  .fill-3 {
    fill: var(--chart-3);
  }

  .fill-4 {
    fill: var(--chart-4);
  }

  .reach {
    fill: transparent;
  }

  g:hover .reach,
  .reach:hover {
    fill: var(--sunken);
  }

  .line {
    fill: none;
    stroke-width: 2;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .line-1 {
    stroke: var(--chart-1);
  }

  .line-2 {
    stroke: var(--chart-2);
  }

  .line-3 {
    stroke: var(--chart-3);
  }

  .line-4 {
    stroke: var(--chart-4);
  }

  .grid {
    stroke: var(--line);
  }

  .base {
    stroke: var(--line-strong);
  }

  text {
    font-size: 11px;
    fill: var(--ink-soft);
  }

  .side {
    text-anchor: end;
  }

  details {
    margin-top: var(--space-2);
    font-size: var(--text-small);
  }

  summary {
    color: var(--ink-soft);
    cursor: pointer;
  }

  .table {
    max-height: 16rem;
    margin-top: var(--space-2);
    overflow-y: auto;
  }
`;
