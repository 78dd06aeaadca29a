import { Field, InputType } from 'type-graphql';
import { actorOf } from './actor.js';
import type { Context } from './context.js';
import { all, Condition } from './db/sql.js';
import { Day } from './scalars.js';
import { endOfDay, startOfDay } from './time-zone.js';

@InputType({ description: 'A span of days. Both ends are included, and an end that is absent is open.' })
export class DayRange {
  @Field(() => Day, { nullable: true, description: 'The first day of the span; no beginning when absent.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day of the span, included; no end when absent.' })
  to?: string | null;
}

/** A column between two bounds. */
export interface Range<T> {
  column: keyof T & string;
  where: Condition;
}

/** A column that holds days lies within the span. */
export function onDays<T>(column: keyof T & string, { from, to }: DayRange): Range<T> {
  return { column, where: all(from && compared(column, '>=', from), to && compared(column, '<=', to)) };
}

/** A column that holds moments lies within the span of days as they begin and end for whoever acts. */
export function duringDays<T>(ctx: Context, column: keyof T & string, { from, to }: DayRange): Range<T> {
  const { timeZone } = actorOf(ctx);
  const where = all(
    from && compared(column, '>=', startOfDay(from, timeZone)),
    to && compared(column, '<', endOfDay(to, timeZone)),
  );
  return { column, where };
}

/** A column that holds moments lies at or behind this one. */
export function since<T>(column: keyof T & string, moment: Date): Range<T> {
  return { column, where: compared(column, '>=', moment) };
}

/** The column's name is the code's own, never a user's. */
function compared(column: string, sign: '>=' | '<=' | '<', value: string | Date): Condition {
  return new Condition(`${column} ${sign} ?`, [value]);
}
