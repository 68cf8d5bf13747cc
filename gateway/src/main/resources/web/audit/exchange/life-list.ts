import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import {duration, moment} from '../../shared/moment.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import type {TrailRecord} from '../wire/record.ts';
import {words} from '../words.ts';
import {lifeSteps, type LifeStep} from './life-steps.ts';

const say = words.life;

/** What happened in an exchange, one record after the other. */
@customElement('postern-life')
export class LifeList extends LitElement {
  static override styles = [
    controls,
    stateLook,
    css`
      :host {
        display: block;
      }

      ol {
        padding: 0;
        list-style: none;
      }

      li {
        position: relative;
        padding: 0 0 var(--space-5) var(--space-5);
        border-left: 2px solid var(--line);
        margin-left: 0.5rem;
      }

      li:last-child {
        padding-bottom: 0;
        border-left-color: transparent;
      }

      li::before {
        content: '';
        position: absolute;
        top: 0.2rem;
        left: calc(-0.5rem - 1px);
        width: 1rem;
        height: 1rem;
        border: 3px solid var(--paper);
        border-radius: 50%;
        background: var(--line-strong);
      }

      .begin::before {
        background: var(--note);
      }

      .fine::before {
        background: var(--accent);
      }

      .stop::before {
        background: var(--stop);
      }

      h2 {
        font-size: var(--text-body);
        line-height: 1.4;
      }

      p {
        font-size: var(--text-small);
        line-height: 1.55;
      }

      .when {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({attribute: false}) records: readonly TrailRecord[] = [];

  override render() {
    const steps = lifeSteps(this.records);
    return steps.length === 0
      ? emptyState(say.noRecords)
      : html`<ol>
          ${steps.map(step)}
        </ol>`;
  }
}

function step({record, title, sentences, look, afterMicros}: LifeStep) {
  const {lane, epoch, sequence} = record;
  return html`<li class=${look}>
    <h2>${title}</h2>
    <p class="when">
      ${moment(record.moment)}${afterMicros === null ? nothing : html` · ${say.after(duration(afterMicros))}`} ·
      ${record.kind}, ${say.place(lane, epoch, sequence)}
    </p>
    ${sentences.length === 0 ? nothing : html`<p>${sentences.join(' ')}</p>`}
  </li>`;
}
