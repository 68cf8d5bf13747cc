import {html, nothing, type TemplateResult} from 'lit';
import {day, moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {fact} from '../parts.ts';
import type {Hold} from '../wire/hold.ts';
import {words} from '../words.ts';
import {days, keeps} from './hold-words.ts';

const say = words.takeout.holds;

const BADGES: Readonly<Record<string, string>> = {placed: 'fine', release_requested: 'mask', released: 'plain'};
const STEPS = ['placed', 'releaseRequested', 'released'] as const;

/** One hold: what it keeps and why, who took which step, and the button for the next one. */
export function holdCard(hold: Hold, act: () => void): TemplateResult {
  return html`
    <div class="title">
      <h2>${hold.matter}</h2>
      <span class="badge ${BADGES[hold.state] ?? ''}">${say.states[hold.state]}</span>
    </div>
    <p class="soft">${hold.reason}</p>
    ${hold.recorded ? nothing : html`<postern-notice tone="stop">${say.unrecorded}</postern-notice>`}
    <dl class="facts">
      ${fact(say.columns.scope, keeps(hold))} ${fact(say.columns.days, days(hold))}
      ${STEPS.map((step) => {
        const taken = hold[step];
        return taken === null
          ? nothing
          : fact(
              say.steps[step],
              html`${moment(taken.moment)} <span class="soft" title=${taken.by}>${say.by(taken.by.slice(0, 8))}</span>`,
            );
      })}
    </dl>
    ${hold.personUntil === '' ? nothing : html`<p class="soft">${say.personUntil(day(hold.personUntil))}</p>`}
    ${
      hold.state === 'released'
        ? nothing
        : html`<div class="acts">
            <button type="button" class="button" @click=${act}>${hold.state === 'placed' ? say.ask : say.release}</button>
          </div>`
    }
  `;
}
