import type { Feature } from '../../core/feature.js';
import { AddCustomerResolver } from './add-customer.resolver.js';

export const onboarding: Feature = { name: 'onboarding', resolvers: [AddCustomerResolver] };
