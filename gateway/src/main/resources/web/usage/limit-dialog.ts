import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../shared/failure-notice.ts';
import {controls, inputs} from '../shared/look/controls.ts';
import '../shared/parts/dialog-box.ts';
import {choiceField, fieldLook, lineField} from '../shared/parts/field.ts';
import {Loading} from '../shared/parts/loading.ts';
import {tell} from '../shared/parts/news.ts';
import {words as shared} from '../shared/text/words.ts';
import {amountOf, holderOf} from './told.ts';
import {KINDS, MEASURES, mostOf, PERIODS, setLimit, type Limit} from './wire/limits.ts';
import {words} from './words.ts';

const {form: say} = words;

/** Sets a limit, or changes one. Fires `done` and `close`. */
@customElement('postern-limit-dialog')
export class LimitDialog extends LitElement {
  static override styles = [controls, inputs, fieldLook];

  @property() csrf = '';
  /** The limit to change; null to set another one. */
  @property({attribute: false}) limit: Limit | null = null;
  @state() private kind = '';
  @state() private wrong = '';
  private readonly doing = new Loading<true>(this);

  override render() {
    const {limit} = this;
    const {measures, periods} = shared.usage;
    const {failure, busy} = this.doing;
    const kind = this.kind === '' ? (limit?.kind ?? 'group') : this.kind;
    return html`<postern-dialog heading=${limit === null ? say.add : say.change} @close=${this.close}>
      <form class="form" novalidate @submit=${this.onSubmit}>
        ${
          limit === null
            ? html`<div class="fields">
                ${choiceField('kind', {label: say.kind}, KINDS.map((each) => [each, say.kinds[each] ?? each]), kind, (to) => (this.kind = to))}
                ${lineField('holder', {label: say.holder, hint: say.holderHint[kind] ?? '', optional: true}, {most: 255})}
                ${choiceField('measure', {label: say.measure}, MEASURES.map((each) => [each, measures[each] ?? each]), 'tokens')}
                ${choiceField('period', {label: say.period}, PERIODS.map((each) => [each, periods[each] ?? each]), 'day')}
              </div>`
            : html`<p>${holderOf(limit)}: ${amountOf(limit)}</p>`
        }
        ${lineField(
          'most',
          {label: say.most, hint: say.mostHint, error: this.wrong, optional: true},
          {value: limit?.most === null || limit === null ? '' : String(limit.most), most: 24},
        )}
        ${failure === null ? nothing : html`<div role="alert"><postern-failure .failure=${failure}></postern-failure></div>`}
        <div class="acts end">
          <button type="button" class="button" @click=${this.close}>${shared.dialog.cancel}</button>
          <button class="button strong" ?disabled=${busy}>${say.save}</button>
        </div>
      </form>
    </postern-dialog>`;
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const most = mostOf(text('most'));
    this.wrong = most === undefined ? say.wrongMost : '';
    if (most === undefined) {
      return;
    }
    const slot = this.limit ?? {kind: text('kind'), holder: text('holder'), measure: text('measure'), period: text('period')};
    const done = await this.doing.run(async () => {
      await setLimit(slot, most, this.csrf);
      return true;
    });
    if (done === true) {
      tell(say.saved);
      this.dispatchEvent(new CustomEvent('done'));
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
