import {css} from 'lit';

/** How the dialogs about a conversation look. */
export const talkLook = css`
  blockquote {
    margin: 0;
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid var(--mask-line);
    background: var(--mask-soft);
    overflow-wrap: anywhere;
  }

  ul {
    padding-left: 1.25em;
    font-size: var(--text-small);
  }

  code {
    font-family: var(--font-code);
    font-size: 0.95em;
  }

  .check {
    display: flex;
    align-items: start;
    gap: var(--space-2);
    font-size: var(--text-small);
  }

  .check input {
    margin-top: 0.25rem;
    accent-color: var(--accent);
  }

  .fragment {
    padding: 0 0.25em;
    border-radius: 0.25rem;
    background: var(--sunken);
    font-family: var(--font-code);
    overflow-wrap: anywhere;
  }
`;
