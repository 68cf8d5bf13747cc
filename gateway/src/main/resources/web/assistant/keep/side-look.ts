import {css} from 'lit';

/** How the list of conversations looks. */
export const sideLook = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }

  .side {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: 100%;
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--space-3) var(--space-3) var(--space-2) var(--space-4);
  }

  h1 {
    font-size: var(--text-body);
  }

  .top .button {
    width: 2rem;
    padding: 0;
  }

  .search {
    position: relative;
    padding: 0 var(--space-3) var(--space-2);
  }

  .search .input {
    padding-right: 2.25rem;
  }

  .search .button {
    position: absolute;
    top: 0;
    right: var(--space-3);
    width: 2.125rem;
    min-height: 2.125rem;
    padding: 0;
  }

  input[type='search']::-webkit-search-cancel-button {
    margin-right: 0.25rem;
  }

  .all {
    padding: 0 var(--space-2) var(--space-3);
    overflow-y: auto;
  }

  h2 {
    padding: var(--space-3) var(--space-3) var(--space-1);
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--ink-soft);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .none,
  .news {
    padding: var(--space-3);
    font-size: var(--text-small);
    color: var(--ink-soft);
  }

  .more {
    width: 100%;
    margin-top: var(--space-2);
  }

  .bottom {
    display: grid;
    justify-items: start;
    gap: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border-top: 1px solid var(--line);
    font-size: 0.75rem;
    color: var(--ink-soft);
  }

  .bottom .button {
    margin-left: calc(-1 * var(--space-3));
    font-size: 0.75rem;
  }
`;
