import { connectionOf } from '../../core/connection.js';
import { AuditEntry } from './audit.entity.js';

const types = connectionOf('AuditEntry', () => AuditEntry);
export const AuditEntryConnection = types.Connection;
export const AuditEntryConnectionResolver = types.ConnectionResolver;
