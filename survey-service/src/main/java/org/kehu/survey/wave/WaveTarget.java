package org.kehu.survey.wave;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.customer.KnownCustomer;

/**
 * Whom a wave asks (调查对象): customers that fulfil all that is said here; of what is left empty, any.
 *
 * @param grades A to D (客户类别)
 * @param tiers of key accounts (大客户级别): A1 to D
 * @param regions 地区
 */
public record WaveTarget(
    @Size(max = 4) Set<@NotNull @Pattern(regexp = "[A-D]") String> grades,
    @Size(max = 10) Set<@NotNull @Pattern(regexp = "[A-D][12]?") String> tiers,
    @Size(max = 40) Set<@NotNull @Size(min = 1, max = 50) String> regions) {

  public WaveTarget {
    grades = grades == null ? Set.of() : Set.copyOf(grades);
    tiers = tiers == null ? Set.of() : Set.copyOf(tiers);
    regions = regions == null ? Set.of() : Set.copyOf(regions);
  }

  /** Every customer. */
  public static WaveTarget everybody() {
    return new WaveTarget(Set.of(), Set.of(), Set.of());
  }

  boolean isEverybody() {
    return grades.isEmpty() && tiers.isEmpty() && regions.isEmpty();
  }

  boolean fits(KnownCustomer customer) {
    return fits(grades, customer.grade())
        && fits(tiers, customer.tier())
        && fits(regions, customer.region());
  }

  private static boolean fits(Set<String> wanted, @Nullable String value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
