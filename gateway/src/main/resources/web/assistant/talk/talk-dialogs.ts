import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Turn} from '../chat/conversation.ts';
import '../confirm-dialog.ts';
import type {Finding} from '../../shared/wire/finding.ts';
import type {Offer} from '../offer.ts';
import '../preset/preset-dialog.ts';
import type {Preset} from '../preset/preset.ts';
import {words} from '../text/words.ts';
import type {Consent} from './consent.ts';
import type {Justification} from './justification.ts';
import './consent-dialog.ts';
import './justify-dialog.ts';
import './report-dialog.ts';

/** What is asked. */
type Open =
  | {readonly kind: 'drop'; readonly answer: (yes: boolean) => void}
  | {readonly kind: 'justify'; readonly turn: Turn; readonly answer: (why: Justification | null) => void}
  | {readonly kind: 'consent'; readonly turn: Turn; readonly answer: (consent: Consent | null) => void}
  | {readonly kind: 'preset'; readonly preset: Preset | null; readonly answer: (prompt: string | null) => void}
  | {readonly kind: 'report'; readonly turn: Turn; readonly finding: Finding};

/** What the assistant asks a person about a conversation, one thing at a time. */
@customElement('postern-talk')
export class TalkDialogs extends LitElement {
  @property({attribute: false}) csrf = '';
  @property({attribute: false}) offer: Offer | null = null;
  @state() private open: Open | null = null;

  /** Whether questions that come after a changed one may be dropped. */
  mayDrop(): Promise<boolean> {
    return new Promise((resolve) => (this.open = {kind: 'drop', answer: resolve}));
  }

  /** Why this prompt should go out; null where the person leaves it. */
  justification(turn: Turn): Promise<Justification | null> {
    return new Promise((resolve) => (this.open = {kind: 'justify', turn, answer: resolve}));
  }

  /** Whether this prompt may leave for a model further away; null where the person leaves it. */
  consent(turn: Turn): Promise<Consent | null> {
    return new Promise((resolve) => (this.open = {kind: 'consent', turn, answer: resolve}));
  }

  /** The prompt that comes of a template, to be chosen where none is given; null where the person leaves it. */
  fromPreset(preset: Preset | null): Promise<string | null> {
    return new Promise((resolve) => (this.open = {kind: 'preset', preset, answer: resolve}));
  }

  /** Lets the person say that a finding is none. */
  report(turn: Turn, finding: Finding): void {
    this.open = {kind: 'report', turn, finding};
  }

  override render() {
    switch (this.open?.kind) {
      case undefined:
        return nothing;
      case 'drop':
        return this.drop(this.open.answer);
      case 'justify':
        return this.justify(this.open.turn, this.open.answer);
      case 'consent':
        return this.mayLeave(this.open.turn, this.open.answer);
      case 'preset':
        return this.preset(this.open.preset, this.open.answer);
      case 'report':
        return html`<postern-report
          .turn=${this.open.turn}
          .finding=${this.open.finding}
          .csrf=${this.csrf}
          @close=${() => (this.open = null)}
        ></postern-report>`;
    }
  }

  private drop(answer: (yes: boolean) => void) {
    const {heading, text, action} = words.drop;
    const end = (yes: boolean): void => {
      this.open = null;
      answer(yes);
    };
    return html`<postern-confirm
      heading=${heading}
      text=${text}
      action=${action}
      @confirm=${() => end(true)}
      @close=${() => end(false)}
    ></postern-confirm>`;
  }

  private preset(preset: Preset | null, answer: (prompt: string | null) => void) {
    const end = (prompt: string | null): void => {
      this.open = null;
      answer(prompt);
    };
    return html`<postern-preset
      .presets=${this.offer?.presets ?? []}
      .preset=${preset}
      .listener=${this.offer?.listener ?? null}
      .csrf=${this.csrf}
      @fill=${(event: CustomEvent<string>) => end(event.detail)}
      @close=${() => end(null)}
    ></postern-preset>`;
  }

  private mayLeave(turn: Turn, answer: (consent: Consent | null) => void) {
    const end = (consent: Consent | null): void => {
      this.open = null;
      answer(consent);
    };
    return html`<postern-consent
      .failure=${turn.failure}
      ?wanted=${turn.instead !== null}
      @decide=${(event: CustomEvent<boolean>) => end({ticket: turn.failure?.ticket ?? '', yes: event.detail})}
      @close=${() => end(null)}
    ></postern-consent>`;
  }

  private justify(turn: Turn, answer: (why: Justification | null) => void) {
    const end = (why: Justification | null): void => {
      this.open = null;
      answer(why);
    };
    return html`<postern-justify
      .failure=${turn.failure}
      @justify=${(event: CustomEvent<string>) => end({ticket: turn.failure?.ticket ?? '', reason: event.detail})}
      @close=${() => end(null)}
    ></postern-justify>`;
  }
}
