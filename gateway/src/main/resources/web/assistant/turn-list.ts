import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {downIcon} from '../shared/look/icons.ts';
import type {Finding} from '../shared/wire/finding.ts';
import {announcedTypes, newFindings, type Turn} from './chat/conversation.ts';
import {valuesBehindTokens} from './mark/restored.ts';
import {words} from './text/words.ts';
import './turn-view.ts';

/** What can be done about the turns of a conversation. */
export interface TurnActions {
  readonly retry: () => void;
  readonly edit: (at: number) => void;
  /** Sends it again with a reason, where a rule asked for one. */
  readonly justify: (turn: Turn) => void;
  readonly decide: (turn: Turn) => void;
  /** Asks the larger model, where the answer is unsure. */
  readonly larger: (turn: Turn) => void;
  readonly report: (turn: Turn, finding: Finding) => void;
}

/** The turns of a conversation, the oldest first. */
export function turnList(turns: readonly Turn[], busy: boolean, actions: TurnActions): TemplateResult {
  const types = announcedTypes(turns);
  const values = valuesBehindTokens(turns);
  return html`<h1 class="unseen">${words.page.conversation}</h1>
    ${repeat(
      turns,
      (turn) => turn.id,
      (turn, at) =>
        html`<postern-turn
          .turn=${turn}
          .fresh=${newFindings(turns, at)}
          .types=${types}
          .values=${values}
          ?last=${at === turns.length - 1}
          ?busy=${busy}
          @retry=${actions.retry}
          @edit=${() => actions.edit(at)}
          @justify=${() => actions.justify(turn)}
          @consent=${() => actions.decide(turn)}
          @larger=${() => actions.larger(turn)}
          @report=${(event: CustomEvent<Finding>) => actions.report(turn, event.detail)}
        ></postern-turn>`,
    )}`;
}

/** Leads back to the end of a conversation that one has scrolled away from. */
export function toEnd(go: () => void): TemplateResult {
  return html`<button type="button" class="button to-end" @click=${go}>${downIcon} ${words.page.toEnd}</button>`;
}
