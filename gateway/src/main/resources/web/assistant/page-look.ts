import {css} from 'lit';

/** The page as a whole: header above, conversations beside the one that is open. They are a drawer where room is short. */
export const pageLook = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
  }

  .tools {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .tools postern-model-picker {
    flex: 1;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }

  .desk.beside {
    grid-template-columns: 17.5rem minmax(0, 1fr);
  }

  main {
    display: grid;
    min-width: 0;
    min-height: 0;
  }

  aside {
    min-height: 0;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }

  .veil {
    display: none;
  }

  @media (max-width: 60rem) {
    .desk.beside {
      grid-template-columns: minmax(0, 1fr);
    }

    aside {
      position: fixed;
      inset: 0 auto 0 0;
      z-index: 3;
      width: min(20rem, calc(100vw - 3rem));
      box-shadow: var(--shadow);
    }

    .veil {
      display: block;
      position: fixed;
      inset: 0;
      z-index: 2;
      border: 0;
      background: var(--veil);
    }
  }

  @media (max-width: 44rem) {
    .tools .button span {
      display: none;
    }
  }
`;
