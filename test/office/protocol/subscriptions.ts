/**
 * Which events the add-in listens to. A key is the name that its registration has on the wire and the object it was
 * made on: `DataChanged` on a sheet's id, or on `Workbook` for all sheets.
 */
export class Subscriptions {
  readonly #active = new Set<string>();

  get count(): number {
    return this.#active.size;
  }

  add(eventName: string, targetId: string): void {
    this.#active.add(keyOf(eventName, targetId));
  }

  remove(eventName: string, targetId: string): void {
    this.#active.delete(keyOf(eventName, targetId));
  }

  removeAll(): void {
    this.#active.clear();
  }

  has(eventName: string, targetId: string): boolean {
    return this.#active.has(keyOf(eventName, targetId));
  }
}

function keyOf(eventName: string, targetId: string): string {
  return `${eventName} ${targetId}`;
}
