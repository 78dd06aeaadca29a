import { registerEnumType } from 'type-graphql';
import type { DomainEvent } from '../../core/event.js';

class AuditActions {
  /** What is stored of every action, by its name in the API. */
  readonly byName: Record<string, string> = {};

  /** Makes the enum of the SDL from what can happen in any feature. */
  register(events: readonly DomainEvent[]): void {
    for (const { name, value } of events) this.byName[name] = value;
    registerEnumType(this.byName, {
      name: 'AuditAction',
      description: 'What a user did. New actions come with new features: show an unknown one by the entry’s `message`.',
      valuesConfig: Object.fromEntries(events.map(({ name, description }) => [name, { description }])),
    });
  }
}

/** Every action the activity log knows. Each has a sentence in locales/<language>/audit.json. */
export const auditActions = new AuditActions();
