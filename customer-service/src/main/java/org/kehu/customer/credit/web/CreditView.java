package org.kehu.customer.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.credit.Assessment;
import org.kehu.customer.credit.CreditFile;
import org.kehu.customer.credit.CreditStanding;
import org.kehu.customer.credit.Handling;
import org.kehu.customer.credit.Trouble;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.kit.policy.PolicyUse;

/**
 * Where a customer stands.
 *
 * @param assessed whether somebody decided the grade; else it is that of customers whom nobody has
 *     assessed
 * @param limit that may be open at one time
 * @param available what may still be ordered on credit
 * @param daysOverdue of the oldest; 0 when nothing is
 * @param history decisions, newest first
 * @param problems that occurred, newest first
 * @param policy by which
 */
@Schema(name = "Credit")
record CreditView(
    String customerId,
    @Schema(example = "B") String grade,
    boolean assessed,
    int paymentDays,
    Handling handling,
    MoneyJson limit,
    MoneyJson open,
    MoneyJson available,
    MoneyJson overdue,
    int daysOverdue,
    List<AgeView> ageing,
    List<AssessmentView> history,
    List<ProblemView> problems,
    PolicyUse policy) {

  /** An age group of what is overdue (账龄). */
  @Schema(name = "CreditAgeGroup")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgeView(int fromDays, @Nullable Integer toDays, long orders, MoneyJson open) {}

  /** A decision. */
  @Schema(name = "CreditAssessment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AssessmentView(
      String grade, @Nullable MoneyJson limit, String reason, Instant at, String by) {

    static AssessmentView of(Assessment one) {
      return new AssessmentView(
          one.grade(), MoneyJson.of(one.limit()), one.reason(), one.at(), one.by());
    }
  }

  /** A problem that occurred. */
  @Schema(name = "CreditProblem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProblemView(
      String id,
      String what,
      LocalDate occurredOn,
      @Nullable MoneyJson amount,
      Instant notedAt,
      String notedBy) {

    static ProblemView of(Trouble one) {
      return new ProblemView(
          one.id(), one.what(), one.occurredOn(), MoneyJson.of(one.amount()), one.at(), one.by());
    }
  }

  static CreditView of(String customerId, CreditStanding standing) {
    CreditFile file = standing.file();
    List<Assessment> history = file == null ? List.of() : file.assessments().reversed();
    List<Trouble> problems = file == null ? List.of() : file.troubles().reversed();
    return new CreditView(
        customerId,
        standing.terms().code(),
        file != null && file.present() != null,
        standing.terms().paymentDays(),
        standing.terms().handling(),
        json(standing.limit()),
        json(standing.open()),
        json(standing.available()),
        json(standing.overdue()),
        standing.daysOverdue(),
        standing.ageing().stream()
            .map(age -> new AgeView(age.fromDays(), age.toDays(), age.orders(), json(age.open())))
            .toList(),
        history.stream().map(AssessmentView::of).toList(),
        problems.stream().map(ProblemView::of).toList(),
        standing.policy());
  }

  static MoneyJson json(Money money) {
    return Objects.requireNonNull(MoneyJson.of(money));
  }
}
