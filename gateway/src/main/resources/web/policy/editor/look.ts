import {HighlightStyle} from '@codemirror/language';
import {EditorView} from '@codemirror/view';
import {tags} from '@lezer/highlight';

/** The editor in the colours of the pages; the rules go into a sheet of their own, which a strict policy allows. */
export const editorLook = EditorView.theme({
  '&': {height: '100%', fontSize: 'var(--text-small)', color: 'var(--ink)', backgroundColor: 'var(--surface)'},
  '&.cm-focused': {outline: '2px solid var(--focus)', outlineOffset: '-2px'},
  '.cm-scroller': {fontFamily: 'var(--font-code)', lineHeight: '1.6'},
  '.cm-content': {padding: 'var(--space-2) 0', caretColor: 'var(--ink)'},
  '.cm-gutters': {backgroundColor: 'var(--sunken)', color: 'var(--ink-soft)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--sunken) 55%, transparent)'},
  '.cm-activeLineGutter': {backgroundColor: 'var(--accent-soft)', color: 'var(--accent)'},
  '.cm-lineNumbers .cm-gutterElement': {minWidth: '2.2em'},
  '.cm-gutter-lint': {width: '1.2em'},
  '.cm-lint-marker.cm-lint-marker-error': {content: 'normal', width: 'auto', height: 'auto', color: 'var(--stop)', textAlign: 'center'},
  '.cm-lint-marker.cm-lint-marker-error::before': {content: '"●"'},
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    backgroundColor: 'var(--stop-soft)',
    textDecoration: 'underline wavy var(--stop)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-active': {backgroundColor: 'var(--stop-soft)'},
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--font)',
    maxWidth: 'min(28rem, 90vw)',
    overflow: 'hidden',
  },
  '.cm-diagnostic-error': {borderLeft: '4px solid var(--stop)'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--font-code)', maxHeight: '14rem'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '2px var(--space-2)'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {background: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-completionDetail': {fontFamily: 'var(--font)', fontStyle: 'normal', opacity: '0.85'},
  '.cm-completionInfo': {padding: 'var(--space-2)', fontSize: '0.75rem'},
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {backgroundColor: 'var(--accent-soft)'},
});

export const syntaxLook = HighlightStyle.define([
  {tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)', fontWeight: '600'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--note)'},
  {tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--mask)'},
  {tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic'},
  {tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-soft)'},
]);
