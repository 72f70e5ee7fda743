package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A periodic review of a file (定期审核, C-38).
 *
 * @param outdated what it found no longer right
 * @param finding in words
 * @param tidied what was cleaned up and filed on the occasion (清理、归档, C-36); null for nothing
 */
public record Review(
    Instant at, String by, Set<Matter> outdated, String finding, @Nullable String tidied) {

  public Review {
    outdated = outdated == null ? Set.of() : new TreeSet<>(outdated);
  }
}
