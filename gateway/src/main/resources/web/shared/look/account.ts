import {css} from 'lit';

/** The button of the account and what opens under it. */
export const accountLook = css`
  .name + svg {
    width: 0.875rem;
    height: 0.875rem;
  }

  .name {
    max-width: 12rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .menu {
    position: fixed;
    inset: 3.25rem var(--space-4) auto auto;
    width: min(20rem, calc(100vw - 2rem));
    max-height: calc(100dvh - 4rem);
    margin: 0;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: var(--text-small);
    color: var(--ink);
    overflow-y: auto;
  }

  h2 {
    font-size: var(--text-body);
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-1) var(--space-3);
    margin: var(--space-3) 0 var(--space-4);
  }

  dt,
  legend {
    color: var(--ink-soft);
  }

  dd {
    overflow-wrap: anywhere;
  }

  fieldset {
    min-width: 0;
    margin: 0 0 var(--space-3);
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 var(--space-1);
  }

  .choice {
    display: flex;
    padding: 2px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }

  .choice label {
    position: relative;
    flex: 1;
    cursor: pointer;
  }

  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .choice span {
    display: block;
    padding: var(--space-1) var(--space-2);
    border-radius: calc(var(--radius) - 2px);
    text-align: center;
  }

  .choice input:checked + span {
    background: var(--accent-soft);
    font-weight: 600;
    color: var(--accent);
  }

  .choice input:focus-visible + span {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .wide,
  .out {
    width: 100%;
    margin-top: var(--space-1);
  }

  @media (max-width: 44rem) {
    .name {
      display: none;
    }

    .button:not(.out, .wide) {
      padding: 0 var(--space-2);
    }
  }
`;
