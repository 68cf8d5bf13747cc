import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {badges} from '../../shared/look/badge.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {choiceField, field, fieldLook, lineField} from '../../shared/parts/field.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import {bench, NO_TRIAL, type BenchResult, type Trial} from '../wire/bench.ts';
import {words} from '../words.ts';
import './bench-result.ts';
import {benchLook} from './look.ts';
import {groupsIn} from './pieces.ts';

const PAUSE_MILLIS = 300;
const LONGEST = 100_000;

/** Tries a text while it is written, with the policy in `source` or, without one, with what is in force. */
@customElement('postern-bench')
export class BenchPanel extends LitElement {
  static override styles = [controls, inputs, fieldLook, badges, benchLook];

  @property() csrf = '';
  /** The policy as it stands in the editor; null tries what is in force. */
  @property({attribute: false}) source: string | null = null;
  /** What is tried; `trial` fires whenever a person changes it. */
  @property({attribute: false}) trial: Trial = NO_TRIAL;
  @state() private result: BenchResult | null = null;
  /** The text that the result belongs to. */
  @state() private tried = '';
  @state() private failure: Failure | null = null;
  private timer = 0;
  private asking = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.asking.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.trial.text !== '') {
      this.soon();
    }
  }

  override render() {
    return html`<div class="bench">
      ${field(
        'text',
        {label: words.bench.text, hint: words.bench.kept},
        ({id, describedBy}) =>
          html`<textarea
            class="input"
            id=${id}
            rows="5"
            maxlength=${LONGEST}
            aria-describedby=${describedBy}
            placeholder=${words.bench.example}
            .value=${this.trial.text}
            @input=${(event: Event) => this.set({text: (event.target as HTMLTextAreaElement).value})}
          ></textarea>`,
      )}
      ${this.circumstances()}
      ${this.failure === null ? nothing : html`<postern-failure .failure=${this.failure} actions @retry=${this.soon}></postern-failure>`}
      ${this.result === null || this.trial.text === ''
        ? html`<p class="quiet">${words.bench.empty}</p>`
        : html`<postern-bench-result .text=${this.tried} .result=${this.result}></postern-bench-result>`}
    </div>`;
  }

  private circumstances() {
    const {direction, role, zone, model, groups} = this.trial;
    return html`<details ?open=${false}>
      <summary>${words.bench.circumstances}: ${this.summary()}</summary>
      <div class="fields" @change=${this.onLine}>
        ${choiceField('direction', {label: words.bench.direction}, Object.entries(words.bench.directions), direction, (value) => this.set({direction: value}))}
        ${direction === 'answer'
          ? nothing
          : choiceField('role', {label: words.bench.role}, Object.entries(words.bench.roles), role, (value) => this.set({role: value}))}
        ${choiceField('zone', {label: words.bench.zone}, Object.entries(words.bench.zones), zone, (value) => this.set({zone: value}))}
        ${lineField('model', {label: words.bench.model, optional: true}, {value: model})}
        ${lineField('groups', {label: words.bench.groups, hint: words.bench.groupsHint, optional: true}, {value: groups.join(', ')})}
      </div>
    </details>`;
  }

  private summary(): string {
    const {direction, role, zone, model, groups} = this.trial;
    const {directions, roles, zones} = words.bench;
    const said = (texts: Readonly<Record<string, string>>, word: string): string => texts[word] ?? word;
    return [
      said(directions, direction),
      ...(direction === 'answer' ? [] : [said(roles, role)]),
      said(zones, zone),
      ...(model === '' ? [] : [model]),
      ...groups,
    ].join(' · ');
  }

  private readonly onLine = (event: Event): void => {
    const {name, value} = event.target as HTMLInputElement;
    if (name === 'model') {
      this.set({model: value.trim()});
    } else if (name === 'groups') {
      this.set({groups: groupsIn(value)});
    }
  };

  private set(part: Partial<Trial>): void {
    this.trial = {...this.trial, ...part};
    this.dispatchEvent(new CustomEvent('trial', {detail: this.trial}));
    this.soon();
  }

  private readonly soon = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE_MILLIS);
  };

  private async run(): Promise<void> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    const {trial, source} = this;
    if (trial.text === '') {
      return;
    }
    try {
      const result = await bench(source, trial, this.csrf, asking.signal);
      this.failure = null;
      this.result = result;
      this.tried = trial.text;
    } catch (thrown) {
      if (!asking.signal.aborted) {
        this.failure = failureBehind(thrown);
      }
    }
  }
}
