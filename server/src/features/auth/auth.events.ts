import { DomainEvent } from '../../core/event.js';

export const signedIn = new DomainEvent('SIGNED_IN', 'session.signedIn', 'Signed in: `signIn`.');
export const signedOut = new DomainEvent('SIGNED_OUT', 'session.signedOut', 'Signed out: `signOut`.');
