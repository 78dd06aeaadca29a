/** How many prepared statements a connection keeps. A server allows 16 382 for all its clients together. */
export const keptStatements = 128;
