import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {size} from '../../shared/figure.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {choiceField, fieldLook, lineField} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import type {Desk} from '../desk.ts';
import {viewLook} from '../look.ts';
import {planFor, planForOwn, readSources, type Plan, type Question, type Sources} from '../wire/fit.ts';
import {words} from '../words.ts';
import {isWhole, machinesOf} from './figures.ts';
import './file-choice.ts';
import './fit-result.ts';

/** What is wrong with fields of the form, by their name; empty where nothing is. */
type Wrong = Readonly<Partial<Record<'file' | 'context' | 'users' | 'memory', string>>>;

/** Tells whether a model fits machines: of a file of the reader's own, or of one that lies in the gateway's folder. */
@customElement('postern-fit')
export class FitView extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private own = true;
  @state() private file: File | null = null;
  @state() private config: File | null = null;
  @state() private wrong: Wrong = {};
  private readonly sources = new Reading(this, readSources);
  private readonly plan = new Loading<Plan>(this);

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.fit.heading}</h1>
          <p>${words.fit.about}</p>
        </div>
      </div>
      ${this.sources.show((sources) => this.content(sources))}`;
  }

  private content(sources: Sources) {
    const {value} = this.plan;
    return html`<form class="card form" novalidate @submit=${(event: SubmitEvent) => void this.onSubmit(event, sources)}>
        ${sources.folder ? this.source() : nothing} ${this.own || !sources.folder ? this.ownFile() : this.fileThere(sources.files)}
        <div class="fields">
          ${lineField('context', this.about('context', words.fit.context, words.fit.contextHint), {most: 9})}
          ${lineField('users', this.about('users', words.fit.users, words.fit.usersHint), {value: '1', most: 9})}
          ${lineField('memory', this.about('memory', words.fit.memory, words.fit.memoryHint), {value: '24; 48; 80', most: 80})}
        </div>
        <div class="acts">
          <button class="button strong" ?disabled=${this.plan.busy}>${this.plan.busy ? words.fit.counting : words.fit.go}</button>
        </div>
      </form>
      ${this.problem(sources)}
      ${value === null ? (this.plan.busy ? loadingState() : nothing) : html`<postern-fit-result .plan=${value}></postern-fit-result>`}`;
  }

  private source() {
    const {source, own, there} = words.fit;
    const choices = [
      ['own', own],
      ['there', there],
    ] as const;
    return choiceField('source', {label: source, required: false}, choices, this.own ? 'own' : 'there', (chosen) => {
      this.own = chosen === 'own';
      this.wrong = {};
    });
  }

  private ownFile() {
    const {choose, none, model, config, configHint, chooseConfig} = words.fit;
    const beside = this.file?.name.toLowerCase().endsWith('.safetensors') === true;
    return html`<postern-file-choice
        heading=${model}
        label=${choose}
        hint=${none}
        error=${this.wrong.file ?? ''}
        endings=".gguf,.safetensors"
        .file=${this.file}
        @choose=${(event: CustomEvent<File>) => this.take(event.detail)}
      ></postern-file-choice>
      ${
        beside
          ? html`<postern-file-choice
              heading=${config}
              label=${chooseConfig}
              hint=${configHint}
              endings=".json"
              .file=${this.config}
              @choose=${(event: CustomEvent<File>) => (this.config = event.detail)}
            ></postern-file-choice>`
          : nothing
      }`;
  }

  private fileThere(files: readonly string[]) {
    return files.length === 0
      ? html`<postern-notice>${words.fit.noFiles}</postern-notice>`
      : choiceField(
          'there',
          {label: words.fit.file, error: this.wrong.file ?? ''},
          files.map((name) => [name, name]),
          '',
        );
  }

  private problem({mostBytes}: Sources) {
    const {failure} = this.plan;
    if (failure === null) {
      return nothing;
    }
    const {tooLong, wrong} = words.fit;
    if (failure.code === 'head_too_short') {
      return html`<div role="alert">
        <postern-notice tone="stop" heading=${tooLong.title}>${tooLong.text(size(mostBytes))}</postern-notice>
      </div>`;
    }
    return html`<div role="alert">
      ${
        failure.code === 'file_unreadable'
          ? html`<postern-notice tone="stop">${wrong.gone}</postern-notice>`
          : html`<postern-failure .failure=${failure}></postern-failure>`
      }
    </div>`;
  }

  private about(name: keyof Wrong, label: string, hint: string) {
    return {label, hint, error: this.wrong[name] ?? '', optional: name !== 'users'};
  }

  private take(file: File): void {
    this.file = file;
    this.config = null;
    this.wrong = {};
    this.plan.clear();
  }

  private async onSubmit(event: SubmitEvent, sources: Sources): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const own = this.own || !sources.folder ? this.file : null;
    const there = text('there');
    const machines = machinesOf(text('memory'));
    const context = text('context');
    this.wrong = {
      ...(own === null && there === '' ? {file: words.fit.wrong.file} : {}),
      ...(context === '' || isWhole(context) ? {} : {context: words.fit.wrong.whole}),
      ...(isWhole(text('users')) ? {} : {users: words.fit.wrong.whole}),
      ...(machines === null ? {memory: words.fit.wrong.memory} : {}),
    };
    if (machines === null || Object.keys(this.wrong).length > 0) {
      return;
    }
    const question: Question = {context, users: text('users'), machines};
    this.plan.clear();
    await this.plan.run((signal) =>
      own === null
        ? planFor(there, question, signal)
        : planForOwn({file: own, config: this.config}, question, sources.mostBytes, this.desk.csrf, signal),
    );
  }
}
