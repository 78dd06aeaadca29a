import type { Feature } from '../../platform/feature.js';
import { CountriesResolver } from './countries.resolver.js';

export const countries: Feature = { name: 'countries', resolvers: [CountriesResolver] };
