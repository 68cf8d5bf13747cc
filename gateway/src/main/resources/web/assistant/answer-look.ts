import {css} from 'lit';

/** How the text of an answer looks. */
export const answerLook = css`
  .answer {
    overflow-wrap: anywhere;
  }

  .answer > * + *,
  blockquote > * + * {
    margin-top: var(--space-3);
  }

  .answer p {
    white-space: pre-line;
  }

  h3,
  h4 {
    margin: var(--space-4) 0 0;
    font-size: 1.0625rem;
    line-height: 1.35;
  }

  h4 {
    font-size: var(--text-body);
  }

  ul,
  ol {
    margin: 0;
    padding-left: 1.5em;
  }

  li + li,
  li > ul,
  li > ol {
    margin-top: var(--space-1);
  }

  li > p,
  li > postern-code {
    margin-top: var(--space-2);
  }

  li::marker {
    color: var(--ink-soft);
  }

  code {
    padding: 0.1em 0.35em;
    border-radius: 0.25rem;
    background: var(--sunken);
    font: 0.875em var(--font-code);
  }

  blockquote {
    margin: 0;
    padding-left: var(--space-4);
    border-left: 3px solid var(--line);
    color: var(--ink-soft);
  }

  hr {
    width: 100%;
    border: 0;
    border-top: 1px solid var(--line);
  }

  .address {
    padding: 0 0.3em;
    border-radius: 0.25rem;
    background: var(--sunken);
    font: 0.8125em var(--font-code);
    color: var(--ink-soft);
    word-break: break-all;
  }

  .picture {
    color: var(--ink-soft);
    font-style: italic;
  }

  .wide {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font-size: var(--text-small);
  }

  th,
  td {
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }

  th {
    background: var(--sunken);
  }
`;
