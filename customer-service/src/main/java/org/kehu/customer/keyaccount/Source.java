package org.kehu.customer.keyaccount;

/** How a potential key account was found (潜在大客户名录, F-21). */
public enum Source {
  MARKET_RESEARCH,
  EXISTING_CUSTOMER,
  REFERRAL,
  EXHIBITION,
  CHANNEL,
  OTHER
}
