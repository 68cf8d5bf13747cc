import {css, html, nothing, type TemplateResult} from 'lit';
import {words} from '../text/words.ts';

/** What a view shows where there is nothing to show, and what to do about it. */
export function emptyState(heading: string, text = '', action: unknown = nothing): TemplateResult {
  return html`<div class="empty">
    <p class="empty-heading">${heading}</p>
    ${text === '' ? nothing : html`<p>${text}</p>`} ${action}
  </div>`;
}

/** What a view shows while it does not know yet: grey lines in about the room that the content will take. */
export function loadingState(lines = 5): TemplateResult {
  return html`<div class="loading" role="status">
    <span class="unseen">${words.loading}</span>
    ${Array.from({length: lines}, () => html`<div class="line"></div>`)}
  </div>`;
}

/** How both look; goes with `controls`. */
export const stateLook = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-6) var(--space-4);
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    font-size: var(--text-small);
    text-align: center;
    color: var(--ink-soft);
  }

  .empty p {
    max-width: 34rem;
  }

  .empty-heading {
    font-size: var(--text-body);
    font-weight: 600;
    color: var(--ink);
  }

  .loading {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .line {
    height: 1.25rem;
    border-radius: var(--radius);
    background: var(--sunken);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .line:nth-child(even) {
    width: 82%;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .line {
      animation: none;
    }
  }
`;
