package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item: who, when, before and after; personal values are masked.
 *
 * @param item for instance {@code market.region}
 */
public record Revision(
    Instant at, String by, String item, @Nullable String before, @Nullable String after) {

  /** Before the code of a custom field. */
  static final String CUSTOM = "custom.";

  private static final String MASK = "****";

  /** Whether it is one of a custom field. */
  public boolean concernsCustomField() {
    return item.startsWith(CUSTOM);
  }

  /** Code of the custom field. */
  public String customField() {
    return item.substring(CUSTOM.length());
  }

  /** The same without what was there before and after. */
  public Revision masked() {
    return new Revision(at, by, item, before == null ? null : MASK, after == null ? null : MASK);
  }
}
