package org.kehu.complaint.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.Assessment.Complexity;
import org.kehu.complaint.cases.clock.Assessment.Impact;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.clock.PauseTerms;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.Entitlement;
import org.kehu.complaint.customer.KeyAccounts;

/**
 * Targets in business time by what binds us to the customer and by severity (处理时限, P-22, field M2,
 * M19). What binds us more goes first: agreement, key account, grade, default; of two lines of one
 * kind the one that names the customer's level goes before the one for every level.
 *
 * @param riskPercent share of a target after which it is at risk
 * @param lines at most one for a basis and level
 * @param weights how the assessment of a case changes its targets; null means not at all
 * @param pauses what the resolution clock may be paused for; null means nothing
 */
public record DeadlinePolicy(
    @Min(1) @Max(100) int riskPercent,
    @NotNull @Size(min = 1, max = 100) List<@Valid Line> lines,
    @Nullable @Valid Pauses pauses,
    @Nullable @Valid Weights weights) {

  private static final Duration LEAST = Duration.ofMinutes(1);

  /** Nothing is paused, and only severity weighs. */
  public DeadlinePolicy(int riskPercent, List<Line> lines) {
    this(riskPercent, lines, null, null);
  }

  /** What binds us to the customer; the first goes first. */
  public enum Basis {
    AGREEMENT,
    KEY_ACCOUNT,
    GRADE,
    DEFAULT
  }

  /**
   * Targets for some customers.
   *
   * @param basis what binds us
   * @param level service level, tier or grade; null means every one, of tiers those of key accounts
   * @param targets by severity; a missing severity falls to the next line
   */
  public record Line(
      @NotNull Basis basis,
      @Nullable @Size(max = 40) String level,
      @NotEmpty Map<Severity, @NotNull @Valid Targets> targets) {

    boolean fits(ServiceBasis customer) {
      boolean named =
          switch (basis) {
            case AGREEMENT -> entitlement(customer).isPresent();
            case KEY_ACCOUNT -> names(customer.tier());
            case GRADE -> names(customer.grade());
            case DEFAULT -> names("");
          };
      return named && targets.containsKey(customer.severity());
    }

    /** The agreement by which it holds, of several the newest; none for other bases. */
    Optional<Entitlement> entitlement(ServiceBasis customer) {
      return basis == Basis.AGREEMENT
          ? customer.entitlements().stream().filter(one -> names(one.level())).findFirst()
          : Optional.empty();
    }

    private boolean names(@Nullable String held) {
      return level == null ? coversEvery(held) : level.equals(held);
    }

    private Duration resolution(ServiceBasis customer) {
      return DeadlinePolicy.targets(this, customer.severity()).resolution();
    }

    /** A tier alone makes no key account: the line for every one holds for A1 to B2 (C-92). */
    private boolean coversEvery(@Nullable String held) {
      return basis == Basis.KEY_ACCOUNT ? KeyAccounts.isTier(held) : held != null;
    }

    String words(ServiceBasis customer) {
      return switch (basis) {
        case AGREEMENT ->
            "AGREEMENT:" + entitlement(customer).map(Entitlement::level).orElseThrow();
        case KEY_ACCOUNT -> "KEY_ACCOUNT:" + customer.tier();
        case GRADE -> "GRADE:" + customer.grade();
        case DEFAULT -> "DEFAULT";
      };
    }
  }

  /**
   * Targets in business time.
   *
   * @param acknowledgement receipt to acknowledgement
   * @param firstResponse receipt to the first answer on the matter
   * @param nextResponse our last word to the customer to the next one; null asks nobody (P-27)
   * @param resolution receipt to solution
   * @param callback solution to the call-backs that are asked for
   */
  public record Targets(
      @NotNull Duration acknowledgement,
      @NotNull Duration firstResponse,
      @Nullable Duration nextResponse,
      @NotNull Duration resolution,
      @NotNull Duration callback) {}

  /**
   * How long and how often the resolution clock may stand still (field M16).
   *
   * @param longest business time by reason; a reason that is not named is none to pause for
   * @param most pauses of one case
   */
  public record Pauses(
      @NotNull @Size(max = 20) Map<PauseReason, @NotNull Duration> longest,
      @Min(0) @Max(50) int most) {

    PauseTerms terms() {
      return new PauseTerms(longest, most);
    }
  }

  /**
   * How the assessment of a case changes its targets, in percent (初评, field M19). Safety and impact
   * hold for every target, complexity for the solution alone: a customer with a complex matter is
   * not answered later. What is not named is 100.
   *
   * @param safety when somebody's safety or health is at stake
   * @param complexity by how much it takes
   * @param impact by how far it reaches
   */
  public record Weights(
      @Min(1) @Max(1000) int safety,
      @NotNull @Size(max = 10) Map<Complexity, @NotNull @Min(1) @Max(1000) Integer> complexity,
      @NotNull @Size(max = 10) Map<Impact, @NotNull @Min(1) @Max(1000) Integer> impact) {

    private static final int USUAL = 100;

    static final Weights NONE = new Weights(USUAL, Map.of(), Map.of());

    Duration weigh(ClockKind clock, Duration target, Assessment assessment) {
      long share =
          (long) (assessment.safety() ? safety : USUAL)
              * impact.getOrDefault(assessment.impact(), USUAL);
      if (clock == ClockKind.RESOLUTION) {
        share = share * complexity.getOrDefault(assessment.complexity(), USUAL) / USUAL;
      }
      Duration weighed = target.multipliedBy(share).dividedBy(USUAL * USUAL);
      return weighed.compareTo(LEAST) < 0 ? LEAST : weighed.truncatedTo(ChronoUnit.MINUTES);
    }
  }

  /** How the assessment changes the targets. */
  Weights weighing() {
    return weights == null ? Weights.NONE : weights;
  }

  /** What the resolution clock of a case may be paused for. */
  PauseTerms pauseTerms() {
    return pauses == null ? PauseTerms.NONE : pauses.terms();
  }

  /**
   * The line that holds for a customer and a severity; of several agreements that one by which it
   * is solved soonest.
   */
  Optional<Line> lineFor(ServiceBasis customer) {
    return lines.stream()
        .filter(line -> line.fits(customer))
        .min(
            Comparator.comparing(Line::basis)
                .thenComparing(line -> line.level() == null)
                .thenComparing(line -> line.resolution(customer)));
  }

  /** The targets of a line that fits. */
  static Targets targets(Line line, Severity severity) {
    return Objects.requireNonNull(line.targets().get(severity));
  }
}
