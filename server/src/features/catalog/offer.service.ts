import { createHash } from 'node:crypto';
import { TypeID } from 'typeid-js';
import type { Context } from '../../core/context.js';
import { find } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import type { Transaction } from '../../core/db/transaction.js';
import { insert, update } from '../../core/db/write.js';
import { batched, byId } from '../../core/loader.js';
import { searchKey } from '../../core/text.js';
import { Segment } from './catalog.types.js';
import { catalogue } from './catalogue.data.js';
import { Offer } from './offer.entity.js';

export const offerById = byId(Offer);

/** Offers by SKU; null where the catalogue has none. */
export const offerBySku = batched<Offer | null>(async (ctx, skus) => {
  const offers = await find(ctx, Offer, sql`sku IN ${skus}`);
  return skus.map((sku) => offers.find((offer) => offer.sku === sku) ?? null);
});

/** An offer's id follows from its SKU, so that it is the same on every machine. */
export function offerId(sku: string): string {
  return TypeID.fromUUIDBytes('offer', createHash('sha256').update(`offer ${sku}`).digest().subarray(0, 16)).toString();
}

/**
 * Brings the offers table in line with the catalogue: new offers come in, changed ones are updated, and what the
 * catalogue no longer has goes off sale. Writes nothing when nothing has changed.
 */
export async function syncCatalogue(tx: Transaction): Promise<void> {
  const stored = new Map((await find(tx, Offer, all())).map((offer) => [offer.id, offer]));
  const wanted = catalogue.map(({ prerequisites, plans, ...offer }) => ({
    ...offer,
    id: offerId(offer.sku),
    sortKey: searchKey(offer.name),
    prerequisiteSkus: prerequisites,
    plans: plans.map(({ prices, ...plan }) => ({ ...plan, priceList: prices })),
    onSale: true,
  }));
  const changed = wanted.filter((offer) => stored.has(offer.id) && !isSame(offer, stored.get(offer.id)));
  const gone = [...stored.values()].filter((offer) => offer.onSale && !wanted.some((w) => w.id === offer.id));
  await insert(tx, Offer, ...wanted.filter(({ id }) => !stored.has(id)));
  for (const offer of changed) await update(tx, Offer, sql`id = ${offer.id}`, offer);
  for (const offer of gone) await update(tx, Offer, sql`id = ${offer.id}`, { onSale: false });
}

function isSame(wanted: object, stored: Offer | undefined): boolean {
  const known: Record<string, unknown> = { ...stored };
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(known[name]) === JSON.stringify(value));
}

/** What a customer of a segment may buy: a nonprofit or a school also buys commercial offers. */
export function offerSegmentsFor(segment: Segment): Segment[] {
  if (segment === Segment.STATE_OWNED) return [Segment.COMMERCIAL];
  if (segment === Segment.EDUCATION || segment === Segment.NONPROFIT) return [Segment.COMMERCIAL, segment];
  return [segment];
}

export function mayBuy(segment: Segment, offer: Offer): boolean {
  return offerSegmentsFor(segment).some((allowed) => offer.segments.includes(allowed));
}

/** The offers that have to be held for this one, in catalogue order. */
export async function prerequisitesOf(ctx: Context, offer: Offer): Promise<Offer[]> {
  const offers = await Promise.all(offer.prerequisiteSkus.map((sku) => offerBySku(ctx, sku)));
  return offers.filter((found) => found !== null);
}
