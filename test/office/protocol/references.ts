import type { ApiObject } from './api-object.ts';
import { invalidReference } from '../workbook/excel-error.ts';

/** Objects that the client asked to keep beyond its request (ranges), by the id it got for each. */
export class References {
  readonly #kept = new Map<string, ApiObject>();
  readonly #ids = new Map<ApiObject, string>();
  #last = 0;

  get count(): number {
    return this.#kept.size;
  }

  keep(object: ApiObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `${object.typeName}${String(++this.#last)}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: ApiObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): ApiObject {
    const object = this.#kept.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  release(id: string): void {
    const object = this.#kept.get(id);
    if (!object) return;
    this.#kept.delete(id);
    this.#ids.delete(object);
  }

  releaseAll(): void {
    this.#kept.clear();
    this.#ids.clear();
  }
}
