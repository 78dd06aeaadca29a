/**
 * Something that happened in the domain, as a feature names it. `value` is what the tables store and the key of its sentence in
 * locales/<language>/audit.json; `name` and `description` are its value of the enum `AuditAction` in the SDL.
 */
export class DomainEvent {
  constructor(
    readonly name: string,
    readonly value: string,
    readonly description: string,
  ) {}
}
