import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {figure} from '../../shared/figure.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import {moment} from '../../shared/moment.ts';
import '../../shared/notice-box.ts';
import {nameOf} from '../../shared/wire/finding-names.ts';
import {toneOf} from '../bench/pieces.ts';
import type {Example, Replay} from '../wire/replay.ts';
import {words} from '../words.ts';

/** What would have been decided otherwise: by decision, rule and group, with examples that hold no text. */
@customElement('postern-replay-result')
export class ReplayResult extends LitElement {
  static override styles = [
    controls,
    badges,
    tables,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }

      h2 {
        font-size: var(--text-small);
      }

      .arrow {
        white-space: nowrap;
      }
    `,
  ];

  @property({attribute: false}) found!: Replay;

  override render() {
    const {prompts, answers, changed, complete, lost, unreadable, decisions, rules, groups, notEvaluated, examples} = this.found;
    const moved = decisions.filter(({before, after}) => before !== after);
    return html`<postern-notice tone=${changed === 0 ? 'fine' : 'mask'} heading=${words.replay.changed(figure(changed), changed)}>
        ${words.replay.looked(figure(prompts), figure(answers))} ${complete ? nothing : words.replay.notComplete}
        ${lost + unreadable === 0 ? nothing : words.replay.missing(figure(lost + unreadable))}
      </postern-notice>
      ${table(
        words.replay.decisions,
        [words.replay.direction, words.replay.shift, words.replay.texts],
        moved.map(({direction, before, after, count}) => [
          words.bench.directions[direction] ?? direction,
          shift(before, after),
          figure(count),
        ]),
      )}
      ${table(
        words.replay.rules,
        [words.figures.rule, words.replay.before, words.replay.after],
        rules.map(({rule, before, after}) => [html`<code>${rule}</code>`, figure(before), figure(after)]),
      )}
      ${table(
        words.replay.groups,
        [words.replay.group, words.replay.stricter, words.replay.looser],
        groups.map(({group, stricter, looser}) => [group === '' ? words.replay.noGroup : group, figure(stricter), figure(looser)]),
      )}
      ${table(
        words.replay.examples,
        [words.replay.when, words.replay.shift, words.replay.why],
        examples.map((each) => [moment(each.moment), shift(each.before, each.after), because(each)]),
      )}
      ${
        notEvaluated.length === 0
          ? nothing
          : html`<postern-notice heading=${words.replay.gaps}
              >${notEvaluated.map(({what, count}) => `${nameOf(what)} (${figure(count)})`).join(', ')}</postern-notice
            >`
      }`;
  }
}

function table(name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]) {
  return rows.length === 0
    ? nothing
    : html`<h2>${name}</h2>
        <div class="table" role="region" tabindex="0" aria-label=${name}>
          <table>
            <thead>
              <tr>
                ${columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>`;
}

function shift(before: string, after: string) {
  return html`<span class="arrow">${action(before)} → ${action(after)}</span>`;
}

function action(name: string) {
  return html`<span class="badge plain ${toneOf(name)}">${words.actions[name as keyof typeof words.actions] ?? name}</span>`;
}

function because({types, rulesBefore, rulesAfter}: Example) {
  const names = (rules: readonly string[]): string => (rules.length === 0 ? words.replay.noRule : rules.join(', '));
  return html`${types.map(nameOf).join(', ')}: <code>${names(rulesBefore)}</code> → <code>${names(rulesAfter)}</code>`;
}
