import {autocompletion, completionKeymap} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {yaml} from '@codemirror/lang-yaml';
import {bracketMatching, indentUnit, syntaxHighlighting} from '@codemirror/language';
import {lintGutter, lintKeymap, nextDiagnostic, setDiagnostics} from '@codemirror/lint';
import {EditorState, type Extension} from '@codemirror/state';
import {EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {css, html, LitElement, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {language} from '../../shared/text/language.ts';
import type {Problem} from '../wire/check.ts';
import {words} from '../words.ts';
import {completion, type Vocabulary} from './completion.ts';
import {diagnostics, offsetOf} from './diagnostics.ts';
import {editorLook, syntaxLook} from './look.ts';

/**
 * A YAML document that is written: line numbers, marks of problems, completion. Fires `edit` with the text when a person
 * changes it. Escape and then Tab leaves the editor; F8 goes to the next problem.
 */
@customElement('postern-code')
export class CodeEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      overflow: hidden;
    }

    .room {
      height: 100%;
    }
  `;

  /** What the document is, for screen readers. */
  @property() label = '';
  @property({attribute: false}) text = '';
  /** Whether it can only be read. */
  @property({type: Boolean}) fixed = false;
  @property({attribute: false}) problems: readonly Problem[] = [];
  @property({attribute: false}) vocabulary: Vocabulary | null = null;
  @query('.room') private readonly room!: HTMLElement;
  private view: EditorView | null = null;

  override render() {
    return html`<div class="room"></div>`;
  }

  override firstUpdated(): void {
    this.view = new EditorView({
      state: EditorState.create({doc: this.text, extensions: this.extensions()}),
      parent: this.room,
      root: this.renderRoot as ShadowRoot,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.destroy();
    this.view = null;
  }

  override updated(changed: PropertyValues<this>): void {
    const {view} = this;
    if (view === null) {
      return;
    }
    if (changed.has('text') && this.text !== view.state.doc.toString()) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: this.text}});
    }
    if (changed.has('problems')) {
      view.dispatch(setDiagnostics(view.state, diagnostics(view.state.doc, this.problems)));
    }
  }

  /** Puts the cursor at a problem and the focus into the editor. */
  show(problem: Problem): void {
    const {view} = this;
    if (view !== null) {
      const anchor = offsetOf(view.state.doc, problem);
      view.dispatch({selection: {anchor}, effects: EditorView.scrollIntoView(anchor, {y: 'center'})});
      view.focus();
    }
  }

  /** Goes to the problem after the cursor, as F8 does inside the editor. */
  showNext(): void {
    if (this.view !== null && nextDiagnostic(this.view)) {
      this.view.focus();
    }
  }

  private extensions(): Extension {
    return [
      lineNumbers(),
      lintGutter(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      bracketMatching(),
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorState.readOnly.of(this.fixed),
      EditorState.phrases.of(language === 'en' ? {} : words.editor.phrases),
      EditorView.lineWrapping,
      yaml(),
      syntaxHighlighting(syntaxLook),
      editorLook,
      autocompletion({override: [completion(() => this.vocabulary)], icons: false}),
      keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
      EditorView.contentAttributes.of({'aria-label': this.label, tabindex: '0', spellcheck: 'false', autocapitalize: 'off'}),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && update.state.doc.toString() !== this.text) {
          this.text = update.state.doc.toString();
          this.dispatchEvent(new CustomEvent('edit', {detail: this.text}));
        }
      }),
    ];
  }
}
