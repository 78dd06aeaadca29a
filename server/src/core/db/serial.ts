import { getMetadataArgsStorage } from 'typeorm';
import type { DatabaseKind } from './data-source.js';

/**
 * Gives the columns that the database counts up their type. SQLite counts only in a column of type integer, which holds eight bytes
 * there and four on a database server.
 */
export function setSerialType(kind: DatabaseKind): void {
  const { columns, generations } = getMetadataArgsStorage();
  for (const { target, propertyName } of generations) {
    const column = columns.find((each) => each.target === target && each.propertyName === propertyName);
    if (column) column.options.type = kind === 'sqlite' ? 'integer' : 'bigint';
  }
}
