/** What a policy itself gives names to. */
export interface OwnNames {
  readonly classes: readonly string[];
  readonly detectors: readonly string[];
  readonly rules: readonly string[];
  /** Finding types that its detectors report. */
  readonly types: readonly string[];
}

const NAMED = /^ {1,8}([a-z][a-z0-9-]*):/;
const RULE = /^ *- *(?:\{ *)?id: *['"]?([a-z][a-z0-9-]*)/;
const TYPE = /\btype: *['"]?([A-Z][A-Z0-9_]*)/g;

/** The names in a policy, read line by line, so that a document with problems gives what it has. */
export function namesIn(source: string): OwnNames {
  const names = {classes: new Set<string>(), detectors: new Set<string>(), rules: new Set<string>()};
  const types = new Set<string>();
  let section = '';
  let indent = 0;
  for (const line of source.split('\n')) {
    const top = /^([a-z][a-z0-9-]*):/.exec(line)?.[1];
    if (top !== undefined) {
      section = top;
      indent = 0;
    }
    const named = NAMED.exec(line)?.[1];
    const depth = line.length - line.trimStart().length;
    if (named !== undefined && (section === 'classes' || section === 'detectors') && (indent === 0 || depth === indent)) {
      indent = depth;
      names[section].add(named);
    }
    const rule = RULE.exec(line)?.[1];
    if (rule !== undefined && section === 'rules') {
      names.rules.add(rule);
    }
    for (const [, type] of section === 'detectors' ? line.matchAll(TYPE) : []) {
      types.add(type ?? '');
    }
  }
  return {classes: [...names.classes], detectors: [...names.detectors], rules: [...names.rules], types: [...types]};
}
