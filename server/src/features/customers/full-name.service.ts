import { NameOrder } from '../countries/country.types.js';

/** Family name first where the person's culture has it so; Chinese names are written without a blank. */
export function fullName(person: { firstName: string; lastName: string; nameOrder: NameOrder }): string {
  const { firstName, lastName, nameOrder } = person;
  if (nameOrder !== NameOrder.FAMILY_FIRST) return `${firstName} ${lastName}`;
  const blank = /^\p{Script=Han}+$/u.test(lastName + firstName) ? '' : ' ';
  return lastName + blank + firstName;
}
