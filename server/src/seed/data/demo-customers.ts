import { Segment } from '../../features/catalog/catalog.types.js';
import { NameOrder } from '../../features/countries/country.types.js';
import { EducationSegment } from '../../features/customers/customer.types.js';

/** What is the same about a customer of the demo whenever it is seeded. */
export interface DemoCustomer {
  legalName: string;
  domainPrefix: string;
  registrationId: string | null;
  phone: string;
  address: {
    country: string;
    line1: string;
    line2: null;
    city: string;
    state: string | null;
    postalCode: string | null;
  };
  contact: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string | null;
    language: string;
    nameOrder: NameOrder;
  };
  segment: Segment;
  educationSegment: EducationSegment | null;
  tags: string[];
  /** Key of the reseller in `demo-resellers.ts`; null for a direct customer. */
  reseller: string | null;
}

/**
 * Reads the tables beside this file, made for reading: `== country language name-order` begins a country, and each line is
 *
 *     legal name | domain prefix | registration ID | phone | street | postal code | city | state | first name | last name |
 *     mailbox | contact's phone | marks
 *
 * Marks: a segment, `@reseller`, `#tag` (with `_` for a blank). The companies are fictional; their mail is under `.example`.
 */
export function demoCustomers(table: string): DemoCustomer[] {
  let header: string[] = [];
  const customers: DemoCustomer[] = [];
  for (const line of table.split('\n')) {
    if (line.startsWith('== ')) header = line.split(' ').slice(1);
    else if (line) customers.push(customerOf(line, header));
  }
  return customers;
}

function customerOf(line: string, [country = '', language = '', order]: string[]): DemoCustomer {
  const cells = line.split('|').map((cell) => cell.trim());
  const [legalName = '', domainPrefix = '', registrationId, phone = '', line1 = '', postalCode, city = '', state] =
    cells;
  const [firstName = '', lastName = '', mailbox, contactPhone, marks = ''] = cells.slice(8);
  const words = marks.split(' ').filter(Boolean);
  const marked = (sign: string) => words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
  const educationSegment = Object.values(EducationSegment).find((each) => words.includes(each)) ?? null;
  const otherSegment = Object.values(Segment).find((each) => words.includes(each)) ?? Segment.COMMERCIAL;
  return {
    legalName,
    domainPrefix,
    registrationId: registrationId || null,
    phone,
    address: { country, line1, line2: null, city, state: state || null, postalCode: postalCode || null },
    contact: {
      firstName,
      lastName,
      email: `${mailbox}@${domainPrefix}.example`,
      phone: contactPhone || null,
      language,
      nameOrder: order === NameOrder.FAMILY_FIRST ? NameOrder.FAMILY_FIRST : NameOrder.GIVEN_FIRST,
    },
    segment: educationSegment ? Segment.EDUCATION : otherSegment,
    educationSegment,
    tags: marked('#').map((tag) => tag.replaceAll('_', ' ')),
    reseller: marked('@')[0] ?? null,
  };
}
