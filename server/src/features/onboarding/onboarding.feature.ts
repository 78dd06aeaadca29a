import type { Feature } from '../../platform/feature.js';
import { AddCustomerResolver } from './add-customer.resolver.js';

export const onboarding: Feature = { name: 'onboarding', resolvers: [AddCustomerResolver] };
