import {read} from '../../shared/wire/http.ts';
import {fields, list, number, text} from '../../shared/wire/json.ts';

/** A finding type that this gateway can report. */
export interface FindingType {
  readonly type: string;
  readonly builtIn: boolean;
  /** Whether the policy in force looks for it. */
  readonly looked: boolean;
}

/** A file of the company's own data in the folder of the gateway. */
export interface DataFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly changed: string;
  readonly used: boolean;
}

export async function readDetectors(): Promise<readonly FindingType[]> {
  return list(fields(await read('/api/policy/detectors')).types)
    .map(fields)
    .map((each) => ({type: text(each.type), builtIn: each.builtIn === true, looked: each.looked === true}));
}

export function dataFile(value: unknown): DataFile {
  const each = fields(value);
  return {
    name: text(each.name),
    kind: text(each.kind),
    bytes: number(each.bytes) ?? 0,
    changed: text(each.changed),
    used: each.used === true,
  };
}
