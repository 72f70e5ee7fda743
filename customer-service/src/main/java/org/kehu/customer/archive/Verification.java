package org.kehu.customer.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume was checked (每月校对, C-62).
 *
 * @param missing codes of the items that were not found
 */
public record Verification(LocalDate on, String by, List<String> missing, @Nullable String note) {

  public Verification {
    missing = List.copyOf(missing);
  }
}
