/** What is known of wage and entitlements. */
export type EntitlementState = Readonly<Record<never, never>>;

export const noEntitlements: EntitlementState = {};
