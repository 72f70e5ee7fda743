package org.kehu.customer.keyaccount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a key account of a type is (K-17).
 *
 * @param text the definition in words
 * @param needed how many of the criteria must be reached
 */
public record Definition(
    @NotNull AccountType type,
    @NotBlank @Size(max = 2000) String text,
    @NotEmpty @Size(max = 5) List<@Valid Criterion> criteria,
    @Min(1) @Max(5) int needed) {

  public Definition {
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
  }

  /** A threshold; whole yuan, or how many. */
  public record Criterion(@NotNull Measure measure, @Min(1) @Max(1_000_000_000_000L) long least) {

    boolean isReachedBy(List<Figure> figures) {
      return figures.stream()
          .anyMatch(figure -> figure.measure() == measure && figure.value() >= least);
    }
  }

  boolean isMetBy(List<Figure> figures) {
    return criteria.stream().filter(one -> one.isReachedBy(figures)).count() >= needed;
  }
}
