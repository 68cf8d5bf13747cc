import {css} from 'lit';

/** The bench and what comes of it. */
export const benchLook = css`
  .bench,
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }

  textarea.input {
    font-family: var(--font);
    min-height: 6.5rem;
  }

  summary {
    font-size: var(--text-small);
    color: var(--ink-soft);
    cursor: pointer;
  }

  details .fields {
    padding: var(--space-3) 0 0;
  }

  h2 {
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--ink-soft);
  }

  .quiet {
    font-size: 0.75rem;
    line-height: 1.5;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    font-size: var(--text-small);
  }

  .verdict code {
    margin-left: auto;
  }

  code {
    font: 0.75rem / 1.6 var(--font-code);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .text {
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: var(--text-small);
    line-height: 1.7;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  mark {
    padding: 0.1em 0.15em;
    border-radius: 0.2em;
    background: var(--surface);
    box-shadow: 0 0 0 1px var(--line-strong);
    color: var(--ink);
  }

  mark.mask {
    background: var(--mask-soft);
    box-shadow: 0 0 0 1px var(--mask-line);
    color: var(--mask);
  }

  mark.stop {
    background: var(--stop-soft);
    box-shadow: 0 0 0 1px var(--stop-line);
    color: var(--stop);
  }

  mark.note {
    background: var(--note-soft);
    box-shadow: 0 0 0 1px var(--note-line);
    color: var(--note);
  }

  .list {
    display: grid;
    gap: var(--space-2);
    padding: 0;
    list-style: none;
    font-size: var(--text-small);
  }

  .list li {
    display: grid;
    gap: 2px;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }

  q {
    font-family: var(--font-code);
    font-size: 0.75rem;
  }
`;
