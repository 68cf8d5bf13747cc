import {css} from 'lit';

/** The audit desk as a whole: its navigation beside the view, or above it where there is no room. */
export const pageLook = css`
  :host {
    display: block;
    min-height: 100dvh;
  }

  .desk {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    max-width: 92rem;
    margin: 0 auto;
  }

  nav {
    position: sticky;
    top: 0;
    align-self: start;
    padding: var(--space-5) 0 var(--space-5) var(--space-4);
  }

  nav ul {
    display: grid;
    gap: 2px;
    padding: 0;
    list-style: none;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.25rem;
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    font-size: var(--text-small);
    font-weight: 550;
    text-decoration: none;
    white-space: nowrap;
    color: var(--ink-soft);
  }

  nav a:hover {
    background: var(--sunken);
    color: var(--ink);
  }

  nav a[aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  nav p {
    margin: var(--space-4) var(--space-3) 0;
    font-size: 0.75rem;
    line-height: 1.45;
    color: var(--ink-soft);
  }

  main {
    min-width: 0;
    min-height: calc(100dvh - 4rem);
    padding: var(--space-5);
  }

  main:focus {
    outline: none;
  }

  @media (max-width: 60rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }

    nav {
      position: static;
      min-width: 0;
      padding: 0;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }

    nav ul {
      display: flex;
      padding: var(--space-2) var(--space-3);
      overflow-x: auto;
      scrollbar-width: thin;
    }

    nav p {
      display: none;
    }

    main {
      padding: var(--space-4) var(--space-3);
    }
  }
`;
