import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {figure, share, size} from '../../shared/figure.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import {tables} from '../../shared/look/table.ts';
import '../../shared/notice-box.ts';
import '../../shared/parts/dialog-box.ts';
import {choiceField, field, fieldLook, lineField} from '../../shared/parts/field.ts';
import {Loading} from '../../shared/parts/loading.ts';
import {tell} from '../../shared/parts/news.ts';
import {words as shared} from '../../shared/text/words.ts';
import {uploadData, VALUE_KINDS, type DataKind, type DataProblem, type Limits, type Uploaded} from '../wire/own-data.ts';
import {words} from '../words.ts';
import {columnsIn, HEAD_BYTES, isBuilt, taken, type FoundColumn} from './columns.ts';

const say = words.data.upload;

const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** Uploads a table, a document, or what was built of one. Fires `uploaded` and `close`. */
@customElement('postern-upload-data')
export class UploadData extends LitElement {
  static override styles = [
    controls,
    inputs,
    fieldLook,
    tables,
    css`
      progress {
        width: 100%;
        accent-color: var(--accent);
      }

      input[type='file'] {
        padding: 0.25rem;
      }

      fieldset {
        display: grid;
        gap: var(--space-2);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
      }
    `,
  ];

  @property() csrf = '';
  @property({attribute: false}) limits!: Limits;
  /** What a new version is of; null for data that is new. */
  @property({attribute: false}) of: {readonly kind: DataKind; readonly name: string} | null = null;
  @state() private kind: DataKind = 'dataset';
  @state() private columns: readonly FoundColumn[] | null = null;
  @state() private chosen: readonly string[] = [];
  @state() private built = false;
  @state() private wrong: Readonly<Record<string, string>> = {};
  /** How much has gone, from 0 to 1; null while nothing is on its way. */
  @state() private gone: number | null = null;
  @state() private problems: readonly DataProblem[] = [];
  @state() private more = false;
  @query('#problems') private readonly list!: HTMLElement | null;
  private readonly sending = new Loading<Uploaded>(this);

  override willUpdate(): void {
    if (this.of !== null) {
      this.kind = this.of.kind;
    }
  }

  override render() {
    const {of} = this;
    return html`<postern-dialog wide heading=${of === null ? say.heading : say.headingOf(of.name)} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        <p class="hint">${say.about}</p>
        ${
          of === null
            ? html`<div class="fields">
                ${choiceField('kind', {label: say.kind}, Object.entries(say.kinds), this.kind, this.choose)}
                ${lineField('name', {label: say.name, hint: say.nameHint, error: this.wrong.name ?? ''}, {most: 64})}
              </div>`
            : nothing
        }
        ${this.fileField()} ${this.columnFields()}
        ${lineField('reason', {label: say.reason, hint: say.reasonHint, error: this.wrong.reason ?? ''})}
        ${this.progress()} ${this.outcome()}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${this.sending.busy ? say.stop : say.cancel}</button>
          <button class="button strong" ?disabled=${this.sending.busy}>${say.send}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private fileField() {
    const {mostBytes, mostBytesOfDocument, endings} = this.limits;
    const table = this.kind === 'dataset';
    const hint = table ? say.tableHint(size(mostBytes)) : say.documentHint(size(mostBytesOfDocument), endings.join(', '));
    return field(
      'file',
      {label: say.file, hint, error: this.wrong.file ?? ''},
      ({id, describedBy, invalid}) =>
        html`<input
          class="input"
          type="file"
          id=${id}
          name="file"
          accept=${(table ? ['csv', 'txt'] : endings).map((ending) => `.${ending}`).join()}${table ? ',.dataset' : ',.fingerprint'}
          required
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          @change=${this.look}
        />`,
    );
  }

  private columnFields() {
    const {columns} = this;
    if (this.built) {
      return html`<postern-notice tone="fine">${say.built}</postern-notice>`;
    }
    if (this.kind !== 'dataset' || columns === null) {
      return nothing;
    }
    const error = this.wrong.columns ?? '';
    return html`<fieldset aria-describedby="columns-hint${error === '' ? '' : ' columns-error'}">
      <legend>${say.columns}</legend>
      <p class="hint" id="columns-hint">${say.columnsHint}</p>
      ${error === '' ? nothing : html`<p class="error" id="columns-error">${error}</p>`}
      <div class="fields">
        ${columns.map(({heading, name, guess}, at) =>
          name === ''
            ? html`<p class="hint"><strong>${heading}</strong>: ${say.noName}</p>`
            : choiceField(
                `column-${at}`,
                {label: name},
                [['', say.leaveOut], ...VALUE_KINDS.map((kind) => [kind, say.valueKinds[kind] ?? kind] as const)],
                this.chosen[at] ?? guess,
                (kind) => (this.chosen = this.chosen.with(at, kind)),
              ),
        )}
      </div>
    </fieldset>`;
  }

  private progress() {
    const {gone} = this;
    return gone === null
      ? nothing
      : html`<div class="field">
          <label for="progress">${gone < 1 ? `${say.progress}: ${share(gone, 1)}` : say.building}</label>
          <progress id="progress" max="1" .value=${gone}></progress>
        </div>`;
  }

  private outcome() {
    const {failure} = this.sending;
    if (failure !== null) {
      return html`<div role="alert"><postern-failure .failure=${failure}></postern-failure></div>`;
    }
    return this.problems.length === 0
      ? nothing
      : html`<div role="alert">
            <postern-notice tone="stop" heading=${say.problems(this.problems.length, this.more)}></postern-notice>
          </div>
          <div class="table" id="problems" role="region" tabindex="0" aria-label=${say.problem}>
            <table>
              <thead>
                <tr>
                  <th scope="col" class="figure">${say.line}</th>
                  <th scope="col">${say.column}</th>
                  <th scope="col">${say.problem}</th>
                </tr>
              </thead>
              <tbody>
                ${this.problems.map(
                  ({line, column, message}) => html`<tr>
                    <td class="figure">${line === 0 ? nothing : figure(line)}</td>
                    <td>${column}</td>
                    <td lang="en">${message}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`;
  }

  private readonly choose = (kind: string): void => {
    this.kind = kind === 'fingerprint' ? 'fingerprint' : 'dataset';
    void this.look();
  };

  /** Looks at how the chosen file begins; that does not leave the browser. */
  private readonly look = async (): Promise<void> => {
    this.problems = [];
    this.wrong = {};
    this.sending.clear();
    const file = this.file();
    const head = file === null ? '' : await file.slice(0, HEAD_BYTES).text();
    this.built = isBuilt(head);
    this.columns = file === null || this.built ? null : columnsIn(head);
    this.chosen = (this.columns ?? []).map(({name, guess}) => (name === '' ? '' : guess));
  };

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const said = new FormData(form);
    const {kind} = this;
    const name = this.of?.name ?? text(said, 'name');
    const reason = text(said, 'reason');
    const file = this.file();
    const columns = kind === 'dataset' && !this.built ? taken(this.columns ?? [], this.chosen) : [];
    this.wrong = this.faults(name, file, columns.length, reason);
    const [first] = Object.keys(this.wrong);
    if (first !== undefined || file === null) {
      (form.elements.namedItem(first === 'columns' ? 'column-0' : (first ?? 'file')) as HTMLElement | null)?.focus();
      return;
    }
    this.problems = [];
    this.gone = 0;
    const outcome = await this.sending.run((signal) =>
      uploadData({kind, name, file, columns, reason}, this.csrf, signal, (part) => (this.gone = part)),
    );
    this.gone = null;
    if (outcome !== null) {
      await this.show(outcome);
    }
  };

  private async show(outcome: Uploaded): Promise<void> {
    if ('change' in outcome) {
      tell(say.done(outcome.change.name, outcome.change.version?.number ?? 1));
      this.dispatchEvent(new CustomEvent('uploaded'));
      return;
    }
    this.problems = outcome.problems;
    this.more = outcome.more;
    await this.updateComplete;
    this.list?.focus();
  }

  private faults(name: string, file: File | null, columns: number, reason: string): Readonly<Record<string, string>> {
    const most = this.kind === 'dataset' || this.built ? this.limits.mostBytes : this.limits.mostBytesOfDocument;
    const needsColumns = this.kind === 'dataset' && !this.built && file !== null;
    return {
      ...(NAME.test(name) ? {} : {name: name === '' ? shared.field.required : say.nameWrong}),
      ...(file === null ? {file: say.fileNeeded} : file.size > most ? {file: say.tooLarge(size(most))} : {}),
      ...(needsColumns && (this.columns ?? []).length === 0 ? {file: say.noColumns} : {}),
      ...(needsColumns && (this.columns ?? []).length > 0 && columns === 0 ? {columns: say.columnNeeded} : {}),
      ...(reason === '' ? {reason: shared.field.required} : {}),
    };
  }

  private file(): File | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0] ?? null;
  }

  private readonly close = (): void => {
    this.sending.clear();
    this.dispatchEvent(new CustomEvent('close'));
  };
}

function text(said: FormData, name: string): string {
  const value = said.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
