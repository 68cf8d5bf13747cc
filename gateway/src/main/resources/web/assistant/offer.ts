import {readModels, type Model} from '../shared/wire/model.ts';
import {readLimits, type Limits} from './attach/limits.ts';
import {readPresets, type Preset} from './preset/preset.ts';

/** What the gateway offers a person. */
export interface Offer {
  readonly models: readonly Model[];
  readonly limits: Limits;
  /** Templates that one of the models can do. */
  readonly presets: readonly Preset[];
  /** A model that hears recordings; null where there is none. */
  readonly listener: Model | null;
}

export async function readOffer(): Promise<Offer> {
  const [models, limits, presets] = await Promise.all([readModels(), readLimits(), readPresets()]);
  const listener = models.find((each) => each.audio) ?? null;
  return {models: models.filter((each) => each.chats), limits, presets: presets.filter((each) => each.needs === '' || listener !== null), listener};
}
