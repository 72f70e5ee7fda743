package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * A person decides the class (C-90, M1).
 *
 * @param grade null keeps the present one
 * @param tier null keeps the present one
 * @param reason in words, 1 to 500 characters
 */
public record ClassifyCustomer(@Nullable Grade grade, @Nullable Tier tier, String reason) {

  public ClassifyCustomer {
    if (grade == null && tier == null) {
      throw CustomerProblem.CLASS_MISSING.problem();
    }
  }
}
