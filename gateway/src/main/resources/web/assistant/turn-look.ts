import {css} from 'lit';

/** How prompt and answer stand on the page. */
export const turnLook = css`
  :host {
    display: grid;
    gap: var(--space-4);
  }

  .prompt {
    display: grid;
    justify-items: end;
    gap: var(--space-2);
  }

  .bubble {
    max-width: 85%;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius-large) var(--radius-large) 0.25rem var(--radius-large);
    background: var(--accent-soft);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  postern-findings,
  postern-files {
    max-width: 85%;
  }

  .edit {
    font-size: 0.75rem;
    color: var(--ink-soft);
  }

  .reply {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }

  .who {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-small);
    font-weight: 600;
    color: var(--ink-soft);
  }

  .answer:empty {
    display: none;
  }

  .waiting {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--ink-soft);
  }

  .ending {
    font-size: var(--text-small);
    font-style: italic;
    color: var(--ink-soft);
  }

  .unsure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    font-size: var(--text-small);
    color: var(--ink-soft);
  }

  .dots {
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--accent);
    animation: breathe 1.2s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    from {
      opacity: 0.25;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dots {
      animation: none;
    }
  }

  details {
    font-size: var(--text-small);
    color: var(--ink-soft);
  }

  summary {
    cursor: pointer;
  }

  details p {
    margin-top: var(--space-2);
    padding-left: var(--space-3);
    border-left: 3px solid var(--line);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  footer {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2rem;
    margin-left: calc(-1 * var(--space-3));
    font-size: 0.75rem;
    color: var(--ink-soft);
  }

  footer {
    flex-wrap: wrap;
    row-gap: 0;
  }

  footer > span {
    padding-left: var(--space-3);
  }

  footer:empty {
    display: none;
  }
`;
