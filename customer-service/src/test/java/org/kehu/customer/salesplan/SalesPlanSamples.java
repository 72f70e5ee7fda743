package org.kehu.customer.salesplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.Money;

/** Sales plans in each state, made by the verbs alone. */
public final class SalesPlanSamples {

  public static final String SELLER = "st-feng-dakehu";
  public static final String MANAGER = "st-he-dakehu";
  public static final Instant NOW = Instant.now();
  public static final Year YEAR = Year.of(LocalDate.ofInstant(NOW, ZoneOffset.UTC).getYear());
  public static final int DAYS = 10;

  private SalesPlanSamples() {}

  static Money yuan(long amount) {
    return Money.yuan(BigDecimal.valueOf(amount));
  }

  static QuarterTarget quarter(long target, long... months) {
    return new QuarterTarget(
        yuan(target), java.util.Arrays.stream(months).mapToObj(SalesPlanSamples::yuan).toList());
  }

  /** So much each month. */
  static PlanContent content(long monthly) {
    QuarterTarget one = quarter(3 * monthly, monthly, monthly, monthly);
    return new PlanContent(yuan(12 * monthly), Collections.nCopies(4, one), "以协议稳定销量");
  }

  /** A draft of the present year. */
  public static SalesPlan draft() {
    DraftSalesPlan told =
        new DraftSalesPlan(new PlanSubject(SubjectKind.PERSON, SELLER), YEAR, content(1000), null);
    PlanPlace place = new PlanPlace(SELLER, "key-accounts", Level.NORMAL);
    return SalesPlan.drafted("XJ-%s-000001".formatted(YEAR), told, place, SELLER);
  }

  /** One that was approved on a day. */
  public static SalesPlan approved(LocalDate day) {
    SalesPlan plan = draft();
    plan.submit("approval-1", null, NOW);
    plan.approved(MANAGER, NOW, day, DAYS);
    return plan;
  }

  /** One that was looked at on a day, with so much sold in each month that was over. */
  public static List<SalesPlanEvent> look(SalesPlan plan, LocalDate day, long monthly) {
    Map<YearMonth, Money> sold = new java.util.HashMap<>();
    for (int month = 1; month <= 12; month++) {
      sold.put(plan.year().atMonth(month), yuan(monthly));
    }
    Attainment figures = Attainment.of(plan.content().orElseThrow(), plan.year(), sold, day, 80);
    return plan.look(figures, yuan(12 * monthly), day, NOW, NOW.plusSeconds(86_400), DAYS);
  }

  /** A quarter as it was looked at. */
  static PlanReview review(int quarter) {
    return new PlanReview(quarter, yuan(3000), yuan(2000), "偏慢", "补足样机", MANAGER, NOW);
  }
}
