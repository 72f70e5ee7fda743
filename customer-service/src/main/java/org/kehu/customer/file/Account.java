package org.kehu.customer.file;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The customer's account in finance (财务户头, C-21), as the ERP recorded it.
 *
 * @param name 户名; null for an individual, whose own it is
 * @param category how the ERP classifies it
 * @param since when it was opened
 */
public record Account(String number, @Nullable String name, String category, Instant since) {

  /** Whether that is its name. */
  public boolean hasName(@Nullable String other) {
    return Objects.equals(name, other);
  }
}
