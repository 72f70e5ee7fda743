package org.kehu.visit.customerreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.customer.KnownCustomer;

/**
 * Which reports customers get, how often by grade, and what these must tell (catalogue V-41).
 *
 * @param rules one a kind
 * @param withoutReports lifecycle statuses whose customers are not reported to
 * @param leadDays how many days before it is due a report is laid before who has to write it
 */
public record CustomerReportPolicy(
    @NotEmpty @Size(max = 10) List<@NotNull @Valid Rule> rules,
    @Size(max = 20) Set<@NotBlank @Size(max = 40) String> withoutReports,
    @Min(1) @Max(60) int leadDays) {

  /**
   * A kind of report.
   *
   * @param cycles longest time between two by grade; a grade without entry gets none by itself
   * @param sections what it must tell
   */
  public record Rule(
      @NotNull CustomerReportKind kind,
      @NotNull @Size(max = 20) Map<@NotBlank @Size(max = 8) String, @NotNull Period> cycles,
      @NotEmpty @Size(max = 6) Set<@NotNull ReportSection> sections) {

    public Rule {
      cycles = cycles == null ? Map.of() : Map.copyOf(cycles);
      sections = sections == null ? Set.of() : Set.copyOf(sections);
    }

    Optional<Period> cycle(@Nullable String grade) {
      return grade == null ? Optional.empty() : Optional.ofNullable(cycles.get(grade));
    }
  }

  public CustomerReportPolicy {
    rules = rules == null ? List.of() : List.copyOf(rules);
    withoutReports = withoutReports == null ? Set.of() : Set.copyOf(withoutReports);
  }

  /** Whether a customer is reported to at all. */
  boolean serves(KnownCustomer customer) {
    return customer.lives() && !withoutReports.contains(customer.status());
  }

  Optional<Rule> rule(CustomerReportKind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
  }
}
