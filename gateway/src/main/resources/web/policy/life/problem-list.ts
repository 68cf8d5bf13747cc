import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../../shared/look/controls.ts';
import type {Problem, TestResult} from '../wire/check.ts';
import {words} from '../words.ts';

/** Everything that is wrong with a document, and what came of its test cases. Fires `go` with the problem to go to. */
@customElement('postern-problems')
export class ProblemList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
      }

      .head {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2rem;
        font-weight: 600;
      }

      .hint {
        font-size: 0.75rem;
        font-weight: 400;
        color: var(--ink-soft);
      }

      .fine {
        color: var(--accent);
      }

      .wrong {
        color: var(--stop);
      }

      ol {
        display: grid;
        gap: var(--space-1);
        max-height: 13rem;
        padding: 2px;
        list-style: none;
        overflow-y: auto;
      }

      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        width: 100%;
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--stop-line);
        border-radius: var(--radius);
        background: var(--stop-soft);
        text-align: left;
        overflow-wrap: anywhere;
        cursor: pointer;
      }

      button:hover {
        border-color: var(--stop);
      }

      code {
        font: 0.75rem / 1.6 var(--font-code);
        white-space: pre-wrap;
        color: var(--ink-soft);
      }

      li.test {
        padding: var(--space-1) var(--space-3);
        border-left: 3px solid var(--accent);
      }

    `,
  ];

  /** Null while the document has not been looked at. */
  @property({attribute: false}) problems: readonly Problem[] | null = null;
  @property({attribute: false}) tests: readonly TestResult[] = [];

  override render() {
    return html`<p class="head" role="status">${this.head()}</p>
      ${
        this.problems === null || this.problems.length === 0
          ? nothing
          : html`<ol aria-label=${words.problems.list}>
              ${this.problems.map((each) => this.problem(each))}
            </ol>`
      }
      ${
        this.tests.length === 0
          ? nothing
          : html`<ol aria-label=${words.problems.tests} tabindex="0">
              ${this.tests.map((each) => this.test(each))}
            </ol>`
      }`;
  }

  private head() {
    if (this.problems === null) {
      return html`<span>${words.problems.checking}</span>`;
    }
    const count = this.problems.length;
    const failed = this.tests.filter(({passed}) => !passed).length;
    if (count > 0) {
      return html`<span class="wrong">${words.problems.count(count)}</span> <span class="hint">${words.problems.next}</span>`;
    }
    return failed > 0
      ? html`<span class="wrong">${words.problems.failed(failed, this.tests.length)}</span>`
      : html`<span class="fine">${this.tests.length > 0 ? words.problems.passed(this.tests.length) : words.problems.none}</span>`;
  }

  private problem(problem: Problem) {
    return html`<li>
      <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('go', {detail: problem}))}>
        <span>${words.problems.place(problem.line, problem.column)}: ${problem.message}</span>
        <code>${problem.excerpt}</code>
      </button>
    </li>`;
  }

  private test({name, line, passed, message}: TestResult) {
    if (!passed) {
      return this.problem({line, column: 1, message: `${name}: ${words.problems.notOk}`, excerpt: message});
    }
    return html`<li class="test">
      ✓ ${name} <span class="unseen">${words.problems.ok}</span>
    </li>`;
  }
}
