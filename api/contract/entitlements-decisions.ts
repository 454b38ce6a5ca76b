/** Bodies of the decisions about wage and entitlements. */
export const entitlementsDecisions = [] as const;
