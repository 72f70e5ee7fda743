package org.kehu.complaint.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tiers make a key account (大客户): A-1 to B-2. A key account buys often, much and at a profit
 * (catalogue C-92 to C-96); tier C brings little profit and tier D little volume (C-97), so both
 * are small or medium customers in spite of their tier.
 */
public final class KeyAccounts {

  private static final Set<String> TIERS = Set.of("A1", "A2", "B1", "B2");

  private KeyAccounts() {}

  /** Whether a customer of this tier is a key account. */
  public static boolean isTier(@Nullable String tier) {
    return tier != null && TIERS.contains(tier);
  }
}
