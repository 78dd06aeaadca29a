/** Which name comes first when a whole name is written. */
export type NameOrderName = 'GIVEN_FIRST' | 'FAMILY_FIRST';

interface Person {
  firstName: string;
  lastName: string;
  nameOrder: NameOrderName;
}

/** The whole name. Names in Chinese characters are written without a blank. */
export function fullName({ firstName, lastName, nameOrder }: Person): string {
  if (nameOrder === 'GIVEN_FIRST') return `${firstName} ${lastName}`;
  const blank = /^\p{Script=Han}+$/u.test(lastName + firstName) ? '' : ' ';
  return lastName + blank + firstName;
}

/** The order in which speakers of a language write names. */
export function nameOrderOfLanguage(language: string): NameOrderName {
  return language === 'zh' || language === 'hu' ? 'FAMILY_FIRST' : 'GIVEN_FIRST';
}
