package org.kehu.customer.complainant;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a case (投诉人), as far as a notice needs it.
 *
 * @param phone as the complainant said it
 */
public record Complainant(@Nullable String name, @Nullable String phone, @Nullable String email) {

  /** Nothing is known, or nothing any more. */
  public static final Complainant SILENT = new Complainant(null, null, null);

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Complainant[…]";
  }
}
