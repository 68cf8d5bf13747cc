import {css} from 'lit';

/** What every component starts from: sizing, focus, buttons and text for screen readers only. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: 2rem;
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-small);
    font-weight: 550;
    line-height: 1.2;
    text-decoration: none;
    color: var(--ink);
    cursor: pointer;
    transition:
      background var(--quick),
      border-color var(--quick);
  }

  .button:hover:not(:disabled) {
    background: var(--sunken);
  }

  .button:disabled {
    border-color: var(--line);
    color: var(--ink-soft);
    cursor: default;
  }

  .button.strong {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .button.strong:hover:not(:disabled) {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }

  .button.strong:disabled {
    border-color: var(--line);
    background: var(--sunken);
    color: var(--ink-soft);
  }

  .button.grave {
    border-color: var(--stop);
    background: var(--stop-soft);
    color: var(--stop);
  }

  .button.grave:hover:not(:disabled) {
    background: var(--stop);
    color: var(--surface);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
  }

  .button.quiet:hover:not(:disabled) {
    background: var(--sunken);
    color: var(--ink);
  }

  svg {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
  }

  @media (pointer: coarse) {
    .button {
      min-height: 2.75rem;
    }
  }
`;

/** Fields of a form, one look for text, choice and time. */
export const inputs = css`
  .input {
    width: 100%;
    min-height: 2.125rem;
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-small);
  }
`;
