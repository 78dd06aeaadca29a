import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { OfferCategory, Segment } from './catalog.types.js';
import { type CatalogueOffer, catalogue } from './catalogue.data.js';
import { currencies, currencyStep } from './catalogue.prices.js';

const months: Record<string, number> = { P1M: 1, P1Y: 12, P3Y: 36 };
const billedMonths = { NONE: 1, MONTHLY: 1, ANNUAL: 12, TRIENNIAL: 36 };
const bySku = new Map(catalogue.map((offer) => [offer.sku, offer]));

function plan(offer: CatalogueOffer, term: string, billingFrequency: string) {
  return offer.plans.find((each) => each.term === term && each.billingFrequency === billingFrequency);
}

describe('the catalogue', () => {
  test('has enough to choose from, in every category and for every segment', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(45);
    for (const segment of [Segment.COMMERCIAL, Segment.EDUCATION, Segment.GOVERNMENT, Segment.NONPROFIT]) {
      expect(catalogue.filter((offer) => offer.segments.includes(segment)).length).toBeGreaterThan(3);
    }
    for (const category of Object.values(OfferCategory)) {
      expect(catalogue.filter((offer) => offer.category === category).length).toBeGreaterThan(3);
    }
  });

  test('names every offer once, by a SKU of the usual shape', () => {
    expect(bySku.size).toBe(catalogue.length);
    expect(new Set(catalogue.map((offer) => offer.name)).size).toBe(catalogue.length);
    for (const { sku } of catalogue) expect(sku).toMatch(/^CFQ7TTC0[A-Z0-9]{4}-\d{4}$/);
  });

  test('lets an add-on be bought: a prerequisite exists, is sold to the same segment and is no add-on in a circle', () => {
    for (const offer of catalogue) {
      expect(offer.isAddOn).toBe(offer.prerequisites.length > 0);
      expect(offer.prerequisites).not.toContain(offer.sku);
      for (const sku of offer.prerequisites) {
        expect(bySku.get(sku)?.segments, `${offer.sku} needs ${sku}`).toEqual(offer.segments);
        expect(bySku.get(sku)?.isTrial).toBe(false);
        expect(bySku.get(sku)?.prerequisites).not.toContain(offer.sku);
      }
    }
  });

  test('has a price in every currency for every plan, in steps natural to the currency', () => {
    expect(currencies).toHaveLength(16);
    for (const offer of catalogue) {
      for (const { prices } of offer.plans) {
        expect(Object.keys(prices)).toEqual(currencies);
        expect(Object.values(prices).every((price) => Number.isSafeInteger(price) && price > 0 !== offer.isTrial)).toBe(
          true,
        );
        expect(prices.HUF % 100).toBe(0);
        expect(prices.JPY % currencyStep('JPY')).toBe(0);
      }
    }
  });

  test('never bills more seldom than the term is long, and each plan is there once', () => {
    for (const offer of catalogue) {
      const plans = offer.plans.map((each) => `${each.term} ${each.billingFrequency}`);
      expect(new Set(plans).size).toBe(plans.length);
      for (const each of offer.plans)
        expect(billedMonths[each.billingFrequency]).toBeLessThanOrEqual(months[each.term] ?? 0);
    }
  });

  test('asks a fifth more for the freedom of a monthly term, and the same for a year paid at once', () => {
    for (const offer of catalogue.filter((each) => !each.isTrial)) {
      const monthly = plan(offer, 'P1M', 'MONTHLY')?.prices.EUR ?? 0;
      const yearly = plan(offer, 'P1Y', 'MONTHLY')?.prices.EUR ?? 0;
      expect(Math.abs(monthly - yearly * 1.2)).toBeLessThanOrEqual(currencyStep('EUR'));
      expect(plan(offer, 'P1Y', 'ANNUAL')?.prices.EUR).toBe(yearly * 12);
    }
  });

  test('gives trials away for a month, 25 licences, once, and only to commercial customers', () => {
    const trials = catalogue.filter((offer) => offer.isTrial);
    expect(trials.length).toBeGreaterThan(3);
    for (const trial of trials) {
      expect(trial).toMatchObject({ minLicenceCount: 25, maxLicenceCount: 25, onePerCustomer: true, isAddOn: false });
      expect(trial.segments).toEqual([Segment.COMMERCIAL]);
      expect(trial.plans.map((each) => [each.term, each.billingFrequency, each.prices.EUR])).toEqual([
        ['P1M', 'NONE', 0],
      ]);
    }
  });

  test('keeps licence limits that can be met', () => {
    for (const offer of catalogue) {
      expect(offer.minLicenceCount).toBeGreaterThan(0);
      expect(offer.maxLicenceCount).toBeGreaterThanOrEqual(offer.minLicenceCount);
    }
    expect(catalogue.find((offer) => offer.name === 'Microsoft 365 Business Basic')?.maxLicenceCount).toBe(300);
  });
});
