import {css} from 'lit';

/** How a conversation looks in the list. */
export const itemLook = css`
  :host {
    display: block;
  }

  .line {
    display: flex;
    align-items: start;
    border-radius: var(--radius);
  }

  .line:hover {
    background: var(--sunken);
  }

  .line.current {
    background: var(--accent-soft);
  }

  .open {
    flex: 1;
    min-width: 0;
    padding: var(--space-2) var(--space-3);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    font-size: var(--text-small);
    text-align: left;
    cursor: pointer;
  }

  .current .open {
    font-weight: 600;
    color: var(--accent);
  }

  .title {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin-top: 0.15rem;
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .more {
    width: 2rem;
    min-height: 2.125rem;
    padding: 0;
  }

  .actions {
    display: grid;
    justify-items: start;
    margin: 0 0 var(--space-2) var(--space-3);
    border-left: 2px solid var(--line);
  }

  .actions .button {
    font-size: 0.8125rem;
  }

  .rename {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-1) 0;
  }

  .rename .input {
    flex: 1;
    min-width: 0;
  }
`;
