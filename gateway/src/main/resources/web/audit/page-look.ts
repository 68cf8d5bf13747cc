import {css} from 'lit';

/** The audit desk as a whole. */
export const pageLook = css`
  :host {
    display: block;
    min-height: 100dvh;
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    max-width: 84rem;
    margin: 0 auto;
    padding: var(--space-5);
  }

  main:focus {
    outline: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-3) var(--space-5);
  }

  h1 {
    font-size: var(--text-title);
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }

  .head p,
  .none,
  .paging span {
    font-size: var(--text-small);
    color: var(--ink-soft);
  }

  .none {
    padding: var(--space-6);
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    text-align: center;
  }

  .paging {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }

  .paging span {
    margin-right: auto;
    padding-left: var(--space-2);
  }

  @media (max-width: 44rem) {
    main {
      padding: var(--space-4) var(--space-3);
    }
  }
`;
