import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {controls, inputs} from '../../shared/look/controls.ts';
import {choiceField, fieldLook} from '../../shared/parts/field.ts';
import {tell} from '../../shared/parts/news.ts';
import '../../shared/parts/reason-dialog.ts';
import {emptyState, stateLook} from '../../shared/parts/states.ts';
import type {Failure} from '../../shared/wire/failure.ts';
import {failureBehind} from '../../shared/wire/http.ts';
import type {Desk} from '../desk.ts';
import {viewLook} from '../life/look.ts';
import {Reading} from '../../shared/parts/reading.ts';
import {readReports, settle, type Report} from '../wire/report.ts';
import {words} from '../words.ts';
import './report-card.ts';

/** What people reported as wrongly found, and deciding about it. */
@customElement('postern-reports')
export class ReportsView extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook, viewLook];

  @property({attribute: false}) desk!: Desk;
  @state() private shown = 'open';
  @state() private settling: {readonly report: Report; readonly verdict: 'confirmed' | 'dismissed'} | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;
  private cursor = '';
  private readonly page = new Reading(this, () => readReports(this.shown, this.cursor));

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.views.reports}</h1>
          <p>${words.reports.intro}</p>
        </div>
        ${choiceField('shown', {label: words.reports.show}, Object.entries(words.reports.shown), this.shown, (value) => this.go(value, ''))}
      </div>
      ${this.page.show(({reports, next}) =>
        reports.length === 0
          ? emptyState(words.reports.none, words.reports.noneText)
          : html`${reports.map(
                (report) => html`<postern-report
                  .report=${report}
                  @settle=${(event: CustomEvent<'confirmed' | 'dismissed'>) => (this.settling = {report, verdict: event.detail})}
                ></postern-report>`,
              )}
              ${
                next === ''
                  ? nothing
                  : html`<div class="acts">
                      <button type="button" class="button" @click=${() => this.go(this.shown, next)}>${words.versions.older}</button>
                    </div>`
              }`,
      )}
      ${this.dialog()}`;
  }

  private dialog() {
    const {settling} = this;
    return settling === null
      ? nothing
      : html`<postern-reason
          heading=${settling.verdict === 'confirmed' ? words.reports.confirm : words.reports.dismiss}
          action=${words.reports.settle}
          ?busy=${this.busy}
          .failure=${this.failure}
          @close=${() => (this.settling = null)}
          @decide=${(event: CustomEvent<string>) => void this.decide(event.detail)}
          ><p>${settling.verdict === 'confirmed' ? words.reports.confirmMeans : words.reports.dismissMeans}</p></postern-reason
        >`;
  }

  private go(shown: string, cursor: string): void {
    this.shown = shown;
    this.cursor = cursor;
    void this.page.again();
  }

  private async decide(reason: string): Promise<void> {
    const {settling} = this;
    if (settling === null) {
      return;
    }
    this.busy = true;
    this.failure = null;
    try {
      await settle(settling.report.id, settling.verdict, reason, this.desk.csrf);
      this.settling = null;
      tell(words.reports.done);
      await this.page.again();
    } catch (thrown) {
      this.failure = failureBehind(thrown);
    } finally {
      this.busy = false;
    }
  }
}
