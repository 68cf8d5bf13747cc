import {fields, list, number, text, texts} from '../../shared/wire/json.ts';

/** A server of a model; what is a number on the wire is a text here, as it stands in its field. */
export interface ServerText {
  readonly name: string;
  readonly kind: string;
  readonly url: string;
  readonly upstreamName: string;
  /** Name of its key; empty where it wants none. */
  readonly key: string;
  readonly weight: string;
}

/** A model as a form shows it; figures are texts, empty where they are not known. */
export interface ModelText {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly zone: string;
  readonly groups: readonly string[];
  readonly capabilities: readonly string[];
  readonly contextLength: string;
  readonly parameters: string;
  readonly quantisation: string;
  readonly memoryBytes: string;
  readonly promptPrice: string;
  readonly answerPrice: string;
  readonly wattHours: string;
  readonly enabled: boolean;
  readonly simulated: boolean;
  readonly servers: readonly ServerText[];
}

export const ZONES = ['local', 'datacenter', 'external'] as const;

export const KINDS = ['vllm', 'llama_cpp', 'openai'] as const;

export const CAPABILITIES = ['chat', 'tools', 'json_schema', 'logprobs', 'images', 'audio', 'embeddings', 'rerank'] as const;

/** Whole numbers among the members; what is no number goes as it is, so that the gateway says what is wrong with it. */
const WHOLE = ['contextLength', 'parameters', 'memoryBytes'] as const;

const AMOUNTS = ['promptPrice', 'answerPrice', 'wattHours'] as const;

export const NEW_SERVER: ServerText = {name: 'server', kind: 'vllm', url: '', upstreamName: '', key: '', weight: '1'};

export const NEW_MODEL: ModelText = {
  name: '',
  aliases: [],
  zone: 'local',
  groups: [],
  capabilities: ['chat', 'tools', 'json_schema', 'logprobs'],
  contextLength: '',
  parameters: '',
  quantisation: '',
  memoryBytes: '',
  promptPrice: '',
  answerPrice: '',
  wattHours: '',
  enabled: true,
  simulated: false,
  servers: [NEW_SERVER],
};

export function modelText(value: unknown): ModelText {
  const each = fields(value);
  const figure = (name: string): string => {
    const found = each[name];
    return typeof found === 'number' ? String(found) : text(found);
  };
  return {
    name: text(each.name),
    aliases: texts(each.aliases),
    zone: text(each.zone),
    groups: texts(each.groups),
    capabilities: texts(each.capabilities),
    contextLength: figure('contextLength'),
    parameters: figure('parameters'),
    quantisation: text(each.quantisation),
    memoryBytes: figure('memoryBytes'),
    promptPrice: figure('promptPrice'),
    answerPrice: figure('answerPrice'),
    wattHours: figure('wattHours'),
    enabled: each.enabled !== false,
    simulated: each.simulated === true,
    servers: list(each.servers).map(serverText),
  };
}

function serverText(value: unknown): ServerText {
  const each = fields(value);
  return {
    name: text(each.name),
    kind: text(each.kind),
    url: text(each.url),
    upstreamName: text(each.upstreamName),
    key: text(each.key),
    weight: String(number(each.weight) ?? 1),
  };
}

/** The members that the gateway takes. */
export function membersOf(model: ModelText): Readonly<Record<string, unknown>> {
  const figures = Object.fromEntries([
    ...WHOLE.map((name) => [name, whole(model[name])] as const),
    ...AMOUNTS.map((name) => [name, model[name] === '' ? null : model[name]] as const),
  ]);
  return {
    ...model,
    ...figures,
    quantisation: model.quantisation === '' ? null : model.quantisation,
    servers: model.servers.map((server) => ({
      ...server,
      upstreamName: server.upstreamName === '' ? null : server.upstreamName,
      key: server.key === '' ? null : server.key,
      weight: whole(server.weight),
    })),
  };
}

function whole(figure: string): unknown {
  return figure === '' ? null : /^[0-9]{1,15}$/.test(figure) ? Number(figure) : figure;
}

/** A member that differs: what it said, what it says. */
export interface Change {
  readonly member: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two models, member by member; servers by their name. */
export function changes(before: ModelText | null, after: ModelText): readonly Change[] {
  const [old, fresh] = [before === null ? {} : lines(before), lines(after)];
  const members = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return members
    .map((member) => ({member, before: old[member] ?? '', after: fresh[member] ?? ''}))
    .filter((each) => each.before !== each.after);
}

/** Member by member as a text; of lists the order does not count. */
function lines(model: ModelText): Record<string, string> {
  const {servers, aliases, groups, capabilities, enabled, simulated, ...rest} = model;
  const texts: Record<string, string> = {
    ...rest,
    aliases: joined(aliases),
    groups: joined(groups),
    capabilities: joined(capabilities),
    enabled: String(enabled),
    simulated: String(simulated),
  };
  for (const {name, kind, url, upstreamName, key, weight} of servers) {
    texts[`servers[${name}]`] = [url, kind, upstreamName === '' ? model.name : upstreamName, key, `× ${weight}`]
      .filter((part) => part !== '')
      .join(' · ');
  }
  return texts;
}

function joined(entries: readonly string[]): string {
  return [...entries].sort().join(', ');
}
