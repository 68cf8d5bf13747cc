import {html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {controls} from '../shared/look/controls.ts';
import './bench/bench-panel.ts';
import type {Desk} from './desk.ts';
import {viewLook} from './life/look.ts';
import {words} from './words.ts';

/** The bench on its own: tries a text with what is in force. */
@customElement('postern-bench-view')
export class BenchView extends LitElement {
  static override styles = [controls, viewLook];

  @property({attribute: false}) desk!: Desk;

  override render() {
    return html`<div class="head">
        <div>
          <h1>${words.views.bench}</h1>
          <p>${words.bench.about}</p>
        </div>
      </div>
      <postern-bench csrf=${this.desk.csrf}></postern-bench>`;
  }
}
