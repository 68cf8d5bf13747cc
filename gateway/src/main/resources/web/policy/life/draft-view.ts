import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../../shared/failure-notice.ts';
import {controls, inputs} from '../../shared/look/controls.ts';
import '../../shared/notice-box.ts';
import {fieldLook} from '../../shared/parts/field.ts';
import {tell} from '../../shared/parts/news.ts';
import {loadingState, stateLook} from '../../shared/parts/states.ts';
import '../../shared/parts/tab-list.ts';
import '../bench/bench-panel.ts';
import type {Desk} from '../desk.ts';
import '../editor/code-editor.ts';
import type {CodeEditor} from '../editor/code-editor.ts';
import {NO_TRIAL, type Trial} from '../wire/bench.ts';
import type {Problem} from '../wire/check.ts';
import '../replay/replay-panel.ts';
import {words} from '../words.ts';
import './conflict-notice.ts';
import './draft-head.ts';
import {draftLook} from './draft-look.ts';
import {DraftWork} from './draft-work.ts';
import './problem-list.ts';
import './publish-panel.ts';

type Pane = 'source' | 'tests' | 'bench' | 'replay' | 'publish';

const WIDE = '(min-width: 68rem)';

/** A draft at work: its documents on one side, trying and publishing it on the other, tabs where there is no room. */
@customElement('postern-draft')
export class DraftView extends LitElement {
  static override styles = [controls, inputs, fieldLook, stateLook, draftLook];

  @property({attribute: false}) desk!: Desk;
  @property() draft = '';
  @property({attribute: false}) schemas: {readonly source: unknown; readonly tests: unknown} | null = null;
  @state() private left: Pane = 'source';
  @state() private right: Pane = 'bench';
  /** What is tried at the bench; it stays when the bench finds another place. */
  @state() private trial: Trial = NO_TRIAL;
  @state() private wide = matchMedia(WIDE).matches;
  @query('.shown postern-code') private readonly editor!: CodeEditor | null;
  readonly work = new DraftWork(this);
  private readonly room = matchMedia(WIDE);

  get csrf(): string {
    return this.desk.csrf;
  }

  get tries(): boolean {
    return this.desk.tries;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('keydown', this.onKey);
    globalThis.addEventListener('beforeunload', this.onUnload);
    this.room.addEventListener('change', this.onRoom);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('keydown', this.onKey);
    globalThis.removeEventListener('beforeunload', this.onUnload);
    this.room.removeEventListener('change', this.onRoom);
  }

  override render() {
    const {work, desk} = this;
    const failure =
      work.failure === null || work.theirs !== null
        ? nothing
        : html`<postern-failure .failure=${work.failure} actions @retry=${work.saved === null ? work.read : work.save}></postern-failure>`;
    if (work.saved === null) {
      return work.failure === null ? loadingState(9) : failure;
    }
    return html`<postern-draft-head .desk=${desk} .work=${work} .stand=${work.now} ?unsaved=${work.unsaved} ?saving=${work.saving} @save=${this.save}></postern-draft-head>
      ${failure}
      ${
        work.theirs === null
          ? nothing
          : html`<postern-conflict .theirs=${work.theirs} @mine=${this.save} @theirs=${() => work.theirs !== null && work.take(work.theirs)}></postern-conflict>`
      }
      ${this.wide ? this.twoSides() : this.oneSide()}`;
  }

  private twoSides() {
    return html`<div class="sides">
      <section>${this.tabs(words.draft.documents, ['source', 'tests'], this.left, (pane) => (this.left = pane))}</section>
      <section>${this.tabs(words.draft.trying, this.trying(), this.right, (pane) => (this.right = pane))}</section>
    </div>`;
  }

  private oneSide() {
    const panes: readonly Pane[] = ['source', 'tests', ...this.trying()];
    return this.tabs(words.draft.parts, panes, this.left, (pane) => (this.left = pane));
  }

  private trying(): readonly Pane[] {
    return this.desk.tries ? ['bench', 'replay', 'publish'] : ['publish'];
  }

  private tabs(label: string, panes: readonly Pane[], wanted: Pane, choose: (pane: Pane) => void) {
    const selected = panes.includes(wanted) ? wanted : (panes[0] ?? 'source');
    return html`<postern-tabs
      label=${label}
      selected=${selected}
      .tabs=${panes.map((id) => ({id, name: words.draft.panes[id]}))}
      @select=${(event: CustomEvent<Pane>) => choose(event.detail)}
    >
      ${panes.map((pane) => html`<div class=${pane === selected ? 'pane shown' : 'pane'} ?hidden=${pane !== selected}>${this.pane(pane, pane === selected)}</div>`)}
    </postern-tabs>`;
  }

  private pane(pane: Pane, shown: boolean): unknown {
    const {work, desk} = this;
    switch (pane) {
      case 'source':
        return this.document('source', work.checked?.problems ?? null, []);
      case 'tests':
        return this.document('tests', work.checked?.testProblems ?? null, work.checked?.tests ?? []);
      case 'bench':
        return html`<postern-bench
          csrf=${desk.csrf}
          .source=${work.now.source}
          .trial=${this.trial}
          @trial=${(event: CustomEvent<Trial>) => (this.trial = event.detail)}
        ></postern-bench>`;
      case 'replay':
        return html`<postern-replay csrf=${desk.csrf} .draft=${work.saved} ?unsaved=${work.unsaved}></postern-replay>`;
      case 'publish':
        return shown
          ? html`<postern-publish
              .desk=${desk}
              .draft=${work.saved}
              .checked=${work.checked}
              ?unsaved=${work.unsaved}
              @published=${work.read}
            ></postern-publish>`
          : nothing;
    }
  }

  private document(name: 'source' | 'tests', problems: readonly Problem[] | null, results: NonNullable<typeof this.work.checked>['tests']) {
    const {work, desk} = this;
    const schema = this.schemas?.[name];
    return html`<postern-code
        label=${words.draft.panes[name]}
        .text=${work.now[name]}
        .problems=${problems ?? []}
        .vocabulary=${schema === undefined ? null : {schema, policy: work.now.source}}
        ?fixed=${!desk.edits || work.saved?.state !== 'open'}
        @edit=${(event: CustomEvent<string>) => work.write({[name]: event.detail})}
      ></postern-code>
      ${desk.tries ? html`<postern-problems .problems=${problems} .tests=${results} @go=${(event: CustomEvent<Problem>) => this.editor?.show(event.detail)}></postern-problems>` : nothing}
      <p class="keys">${words.draft.keys}</p>`;
  }

  private readonly save = async (): Promise<void> => {
    if (this.desk.edits && (await this.work.save())) {
      tell(words.draft.saved(this.work.saved?.revision ?? 0));
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      if (this.work.unsaved) {
        void this.save();
      }
    } else if (event.key === 'F8' && !event.defaultPrevented) {
      event.preventDefault();
      this.editor?.showNext();
    }
  };

  private readonly onUnload = (event: BeforeUnloadEvent): void => {
    if (this.work.unsaved) {
      event.preventDefault();
    }
  };

  private readonly onRoom = (): void => {
    this.wide = this.room.matches;
  };
}
