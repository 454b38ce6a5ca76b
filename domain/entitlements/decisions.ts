/** What is decided, or recorded, about wage and entitlements. */
export type EntitlementDecision = never;
