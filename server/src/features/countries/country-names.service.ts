import { iso31661Alpha2ToAlpha3 } from 'iso-3166';
import { furtherLanguages, otherNames } from './country-names.data.js';

const made = new Map<string, readonly string[]>();

/** The alpha-3 code and the names by which people look for a country, whatever language they read: made once, when first asked for. */
export function searchNames(country: string): readonly string[] {
  const known = made.get(country);
  if (known) return known;
  const names = [
    iso31661Alpha2ToAlpha3[country] ?? 'XKX',
    nameIn('en', country, 'long'),
    nameIn('en', country, 'short'),
    ...languagesOf(country).map((language) => nameIn(language, country, 'long')),
    ...(otherNames[country] ?? []),
  ];
  const found = [...new Set(names)].filter((name) => name !== country);
  made.set(country, found);
  return found;
}

function languagesOf(country: string): string[] {
  const most = new Intl.Locale(`und-${country}`).maximize().baseName;
  return [most, ...(furtherLanguages[country]?.split(' ') ?? [])];
}

function nameIn(language: string, country: string, style: 'long' | 'short'): string {
  return new Intl.DisplayNames([language], { type: 'region', style }).of(country) ?? country;
}
