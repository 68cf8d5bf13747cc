import {read} from './http.ts';
import {fields, list, number, text, texts} from './json.ts';

/** How far from the gateway a model runs. */
export type Zone = 'local' | 'datacenter' | 'external';

/** A model the requester may use. */
export interface Model {
  readonly id: string;
  readonly zone: string;
  readonly simulated: boolean;
  /** Whether recordings may go to it. */
  readonly audio: boolean;
  /** Whether it answers in a conversation; some do nothing but listen. */
  readonly chats: boolean;
  /** Tokens, null where the catalogue does not say. */
  readonly contextLength: number | null;
}

export async function readModels(): Promise<readonly Model[]> {
  return list(fields(await read('/v1/models')).data)
    .map(fields)
    .map((entry) => ({
      id: text(entry.id),
      zone: text(entry.zone),
      simulated: entry.simulated === true,
      audio: entry.audio === true,
      chats: texts(entry.capabilities).length === 0 || texts(entry.capabilities).includes('chat'),
      contextLength: number(entry.context_length),
    }))
    .filter((model) => model.id !== '');
}
