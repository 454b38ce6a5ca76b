/** What happens in wage and entitlements. */
export type EntitlementEvent = never;
