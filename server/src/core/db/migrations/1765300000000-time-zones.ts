import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, apply, undo } from './changes.js';
import { columns } from './tables.js';

const { nullable, varchar, withDefault } = columns;

/** The time zone of each country that has only one. Partners in all other countries begin with UTC. */
const zones: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  AL: 'Europe/Tirane',
  AT: 'Europe/Vienna',
  BA: 'Europe/Sarajevo',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'Asia/Kolkata',
  IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  LI: 'Europe/Vaduz',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  ME: 'Europe/Podgorica',
  MK: 'Europe/Skopje',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PH: 'Asia/Manila',
  PL: 'Europe/Warsaw',
  RO: 'Europe/Bucharest',
  RS: 'Europe/Belgrade',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  TW: 'Asia/Taipei',
  VN: 'Asia/Ho_Chi_Minh',
  XK: 'Europe/Belgrade',
  ZA: 'Africa/Johannesburg',
};

const cases = Object.entries(zones).map(([country, zone]) => `WHEN '${country}' THEN '${zone}'`);

const changes = [
  addColumn('partners', withDefault(varchar('timeZone', 40), 'UTC'), {
    filledBy: `CASE country ${cases.join(' ')} ELSE 'UTC' END`,
  }),
  addColumn('users', nullable(varchar('timeZone', 40))),
];

/** The time zone in which a partner's days begin and end, and those of a user who is somewhere else. */
export class TimeZones1765300000000 implements MigrationInterface {
  name = 'TimeZones1765300000000';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, changes);
  }

  down(runner: QueryRunner): Promise<void> {
    return undo(runner, changes);
  }
}
