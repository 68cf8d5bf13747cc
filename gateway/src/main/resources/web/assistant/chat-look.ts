import {css} from 'lit';

/** How a conversation fills its room: only the conversation scrolls, the composer stays. */
export const chatLook = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-width: 0;
    min-height: 0;
  }

  section {
    overflow-y: auto;
    padding: var(--space-6) var(--space-5) var(--space-4);
    scrollbar-gutter: stable both-edges;
  }

  section:focus-visible {
    outline-offset: -2px;
  }

  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-5);
    max-width: var(--column);
    margin: 0 auto;
  }

  .column.blank {
    align-content: center;
    min-height: 100%;
  }

  .foot {
    position: relative;
    width: 100%;
    max-width: calc(var(--column) + 2 * var(--space-5));
    margin: 0 auto;
    padding: 0 var(--space-5) var(--space-3);
  }

  .to-end {
    position: absolute;
    bottom: calc(100% + var(--space-2));
    left: 50%;
    border-radius: 1.25rem;
    box-shadow: var(--shadow);
    transform: translateX(-50%);
  }

  @media (max-width: 44rem) {
    section {
      padding: var(--space-4) var(--space-3);
      scrollbar-gutter: auto;
    }

    .foot {
      padding: 0 var(--space-3) var(--space-2);
    }
  }
`;
