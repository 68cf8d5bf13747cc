import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

/** A finding type that this gateway can report. */
export interface FindingType {
  readonly type: string;
  readonly builtIn: boolean;
  /** Whether the policy in force looks for it. */
  readonly looked: boolean;
}

/** A file of the company's own data. */
export interface DataFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly changed: string;
  readonly used: boolean;
}

export interface Detectors {
  readonly types: readonly FindingType[];
  /** Whether the gateway has a folder for such files. */
  readonly folder: boolean;
  readonly files: readonly DataFile[];
}

export async function readDetectors(): Promise<Detectors> {
  const found = fields(await read('/api/policy/detectors'));
  return {
    types: list(found.types)
      .map(fields)
      .map((each) => ({type: text(each.type), builtIn: each.builtIn === true, looked: each.looked === true})),
    folder: found.folder === true,
    files: list(found.files)
      .map(fields)
      .map((each) => ({
        name: text(each.name),
        kind: text(each.kind),
        bytes: number(each.bytes) ?? 0,
        changed: text(each.changed),
        used: each.used === true,
      })),
  };
}
