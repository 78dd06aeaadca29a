import { MainJob1763600000000 } from './1763600000000-main-job.js';
import { CustomerGrams1763700000000 } from './1763700000000-customer-grams.js';
import { CountryTotals1763800000000 } from './1763800000000-country-totals.js';
import { MoreWaysIn1763900000000 } from './1763900000000-more-ways-in.js';
import { DigitsAndTags1764000000000 } from './1764000000000-digits-and-tags.js';
import { WaysByFilter1764100000000 } from './1764100000000-ways-by-filter.js';
import { OrdersAndUpdates1764700000000 } from './1764700000000-orders-and-updates.js';
import { MoreToFind1764710000000 } from './1764710000000-more-to-find.js';
import { KeptWarnings1764900000000 } from './1764900000000-kept-warnings.js';
import { OrderNumbers1765000000000 } from './1765000000000-order-numbers.js';
import { OutboxAndJobs1765100000000 } from './1765100000000-outbox-and-jobs.js';
import { ExternalIds1765200000000 } from './1765200000000-external-ids.js';
import { TimeZones1765300000000 } from './1765300000000-time-zones.js';

/** In the order they run. One set for SQLite, MariaDB and MySQL. */
export const migrations = [
  MainJob1763600000000,
  CustomerGrams1763700000000,
  CountryTotals1763800000000,
  MoreWaysIn1763900000000,
  DigitsAndTags1764000000000,
  WaysByFilter1764100000000,
  OrdersAndUpdates1764700000000,
  MoreToFind1764710000000,
  KeptWarnings1764900000000,
  OrderNumbers1765000000000,
  OutboxAndJobs1765100000000,
  ExternalIds1765200000000,
  TimeZones1765300000000,
];
