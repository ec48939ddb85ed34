/** Values of a statement whose conditions vary: text holds only the placeholders that this hands out. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The placeholder under which the value is bound. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
