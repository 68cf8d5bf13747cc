import {css} from 'lit';

/** The models desk as a whole. */
export const pageLook = css`
  :host {
    display: block;
    min-height: 100dvh;
  }

  .views {
    display: flex;
    gap: var(--space-1);
    padding: 0 var(--space-5);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .views a {
    padding: var(--space-2) var(--space-3);
    border-bottom: 2px solid transparent;
    font-size: var(--text-small);
    font-weight: 550;
    text-decoration: none;
    white-space: nowrap;
    color: var(--ink-soft);
  }

  .views a:hover {
    color: var(--ink);
  }

  .views a:focus-visible {
    outline-offset: -2px;
  }

  .views a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--accent);
  }

  main {
    max-width: 92rem;
    margin: 0 auto;
    padding: var(--space-5);
  }

  main:focus {
    outline: none;
  }

  @media (max-width: 44rem) {
    .views {
      padding: 0 var(--space-3);
    }

    main {
      padding: var(--space-4) var(--space-3) var(--space-6);
    }
  }
`;
