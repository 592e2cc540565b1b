import type { Json } from '../../kernel/index.js';
import type { Place } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';

/** A parsed YAML file with the place of every key and item, by JSON pointer (RFC 6901). */
export class YamlSource implements PolicySource {
  constructor(
    readonly file: string,
    readonly value: Json,
    private readonly places: ReadonlyMap<string, Place>,
  ) {}

  at(pointer: string): Place {
    let here = pointer;
    while (here !== '') {
      const place = this.places.get(here);
      if (place !== undefined) return place;
      here = here.slice(0, here.lastIndexOf('/'));
    }
    return this.places.get('') ?? { file: this.file, line: 1 };
  }
}

/** One more step of a JSON pointer. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
