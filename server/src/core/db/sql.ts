/** What may be bound to a statement. A list makes `(?, ?, …)`, a condition is put in with its own values. */
export type Bound = string | number | boolean | Date | null | readonly (string | number)[] | Condition;

/** A piece of SQL with the values it binds; never text of a user's. Made by `sql` only. */
export class Condition {
  constructor(
    readonly text: string,
    readonly values: readonly (string | number | boolean | Date | null)[],
    /** The columns it gives one value: `partnerId = ?` names one. */
    readonly fixed: readonly string[] = columnIn(/^(\w+) (?:= \?|IN \(\?\)|IS NULL)$/, text),
    /** It names the rows themselves, by their ids. */
    readonly namesRows: boolean = /^id (?:=|IN) /.test(text),
    readonly choices: readonly Choice[] = choiceIn(text, values),
  ) {}
}

/** A column that may have one of a few values: `country IN (?, ?)` names one. */
export interface Choice {
  column: string;
  values: readonly (string | number | boolean | Date | null)[];
}

/** A list is read once for each value of its choices, and not more often than this; else from its beginning. */
export const mostParts = 16;

function choiceIn(text: string, values: Condition['values']): Choice[] {
  if (values.length < 2 || values.length > mostParts) return [];
  return columnIn(/^(\w+) IN \([?, ]+\)$/, text).map((column) => ({ column, values: [...new Set(values)] }));
}

function columnIn(pattern: RegExp, text: string): string[] {
  const column = pattern.exec(text)?.[1];
  return column ? [column] : [];
}

/**
 * Writes a condition: sql`partnerId = ${id} AND country IN ${countries}`. Every value is bound, so nothing has to be quoted.
 * Lists are filled up with their last value to 1, 2, 4, 8 or a multiple of ten, so that a statement has few lengths and stays
 * prepared, and a page of 50 or 100 is not read with a third more.
 */
export function sql(pieces: TemplateStringsArray, ...bound: Bound[]): Condition {
  let text = pieces[0] ?? '';
  const values: (string | number | boolean | Date | null)[] = [];
  bound.forEach((value, index) => {
    if (value instanceof Condition) {
      text += value.text;
      values.push(...value.values);
    } else if (isList(value)) {
      const filled = fillUp(value);
      text += `(${filled.map(() => '?').join(', ')})`;
      values.push(...filled);
    } else {
      text += '?';
      values.push(value);
    }
    text += pieces[index + 1] ?? '';
  });
  return new Condition(text, values);
}

function isList(value: Bound): value is readonly (string | number)[] {
  return Array.isArray(value);
}

function fillUp(list: readonly (string | number)[]): (string | number | null)[] {
  const last = list.at(-1);
  if (last === undefined) return [null];
  const length = list.length > 8 ? Math.ceil(list.length / 10) * 10 : 2 ** Math.ceil(Math.log2(list.length));
  return [...list, ...Array.from({ length: length - list.length }, () => last)];
}

/** A column has one of these values. Its name is the code's own, never a user's. */
export function among(column: string, values: readonly string[]): Condition {
  if (values.length === 1) return new Condition(`${column} = ?`, values);
  const { text, values: filled } = sql` IN ${values}`;
  return new Condition(column + text, filled);
}

/** All of these must hold; what is absent is left out. */
export function all(...conditions: (Condition | null | undefined | false | '' | 0)[]): Condition {
  const given = conditions.filter((condition) => condition instanceof Condition);
  return new Condition(
    given.map(({ text }) => `(${text})`).join(' AND ') || '1 = 1',
    given.flatMap(({ values }) => values),
    given.flatMap(({ fixed }) => fixed),
    given.some(({ namesRows }) => namesRows),
    given.flatMap(({ choices }) => choices),
  );
}

/** One of these must hold. */
export function any(...conditions: Condition[]): Condition {
  return new Condition(
    conditions.map(({ text }) => `(${text})`).join(' OR ') || '1 = 0',
    conditions.flatMap(({ values }) => values),
  );
}
