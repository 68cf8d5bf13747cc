import {css} from 'lit';

/** How the place for prompts looks. */
export const composerLook = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: end;
    gap: var(--space-2);
    padding: var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  form:focus-within {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }

  form.over {
    border-style: dashed;
    background: var(--accent-soft);
  }

  .above {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--space-2);
    min-width: 0;
  }

  .editing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
    padding: 0 var(--space-2);
    font-size: var(--text-small);
    color: var(--ink-soft);
  }

  textarea {
    width: 100%;
    min-height: 2.25rem;
    max-height: 40vh;
    padding: 0.4rem var(--space-2);
    border: 0;
    background: transparent;
    resize: none;
    field-sizing: content;
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .side,
  .go {
    display: flex;
    gap: var(--space-1);
  }

  .icon {
    width: 2.25rem;
    min-height: 2.25rem;
    padding: 0;
    border-radius: 0.625rem;
  }

  .below {
    margin-top: var(--space-2);
    font-size: 0.75rem;
    text-align: center;
    color: var(--ink-soft);
  }

  kbd {
    font: inherit;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .icon {
      width: 2.75rem;
    }

    .keys {
      display: none;
    }
  }
`;
