import {css, html, type TemplateResult} from 'lit';
import {words} from '../text/words.ts';

/** Small labels: where a model runs, whether it is a simulation, what was decided. */
export const badges = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--sunken);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.6;
    white-space: nowrap;
    color: var(--ink-soft);
  }

  .badge::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    border-radius: 50%;
    background: currentColor;
  }

  .badge.plain::before {
    display: none;
  }

  .badge.local {
    background: var(--zone-local-soft);
    color: var(--zone-local);
  }

  .badge.datacenter {
    background: var(--zone-datacenter-soft);
    color: var(--zone-datacenter);
  }

  .badge.external {
    background: var(--zone-external-soft);
    color: var(--zone-external);
  }

  .badge.note {
    background: var(--note-soft);
    color: var(--note);
  }

  .badge.mask {
    background: var(--mask-soft);
    color: var(--mask);
  }

  .badge.stop {
    background: var(--stop-soft);
    color: var(--stop);
  }

  .badge.fine {
    background: var(--accent-soft);
    color: var(--accent);
  }
`;

/** Where a model runs, as a badge. A zone this page does not know is shown as the furthest one looks. */
export function zoneBadge(zone: string): TemplateResult {
  const known = zone === 'local' || zone === 'datacenter' ? zone : 'external';
  return html`<span class="badge ${known}" title=${words.zone[known]}
    >${known === zone ? words.zone.names[known] : zone}</span
  >`;
}

/** Says that no real model answers. */
export function simulatedBadge(): TemplateResult {
  return html`<span class="badge mask" title=${words.simulated.text}
    >${words.simulated.name}</span
  >`;
}
