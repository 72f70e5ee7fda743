package org.kehu.visit.revisit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.project.CustomerProject;

/**
 * How often a customer is revisited about a project (catalogue V-16, V-19, K-03).
 *
 * @param running longest time between two revisits while it runs; null for none
 * @param firstYear the same in the year after delivery
 * @param later the same after that year
 * @param mode how the revisit is made unless agreed otherwise
 * @param slack part of the cycle, 0 to 1, by which levelling may be early; it is never late
 */
public record ProjectCycles(
    @Nullable Period running,
    @NotNull Period firstYear,
    @NotNull Period later,
    @NotNull ContactMode mode,
    @DecimalMin("0") @DecimalMax("1") double slack) {

  /** Code of the cadence of every project. */
  public static final String CODE = "PROJECT";

  private static final Period YEAR = Period.ofYears(1);

  /** The cycle that counts from a day; empty when the project is not revisited. */
  Optional<Period> cycle(CustomerProject project, LocalDate from) {
    return switch (project.status()) {
      case RUNNING -> Optional.ofNullable(running);
      case DELIVERED ->
          Optional.of(
              afterDelivery(
                  Objects.requireNonNull(project.deliveredOn(), "delivered on no day"), from));
      case CLOSED -> Optional.empty();
    };
  }

  /** The cycle after delivery: another one from the anniversary on. */
  Period afterDelivery(LocalDate delivered, LocalDate from) {
    return from.isBefore(delivered.plus(YEAR)) ? firstYear : later;
  }
}
