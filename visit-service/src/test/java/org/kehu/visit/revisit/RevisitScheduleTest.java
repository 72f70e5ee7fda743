package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.KnownCustomer;

class RevisitScheduleTest {

  private final Board board = new Board();

  @ParameterizedTest
  @CsvSource({"A, 2026-04-05", "B, 2026-07-05", "C, 2027-01-05"})
  @Proves({"V-17", "V-18", "K-03"})
  void theCycleFollowsTheGrade(String grade, LocalDate latest) {
    KnownCustomer customer = Customers.graded("c1", grade);

    board.plan(customer);

    Revisit planned = revisitOf(customer);
    assertThat(planned.latestOn()).isEqualTo(latest);
    assertThat(planned.dueOn()).isAfter(board.today).isBeforeOrEqualTo(latest);
    assertThat(planned.grade()).isEqualTo(grade);
  }

  @Test
  @Proves("V-18")
  void gradeDHasNoCadence() {
    assertThat(board.plan(Customers.graded("c1", "D"))).isInstanceOf(PlanStep.Keep.class);
    assertThat(board.open).isEmpty();
  }

  @Test
  void aLostCustomerIsNotRevisited() {
    board.plan(Customers.graded("c1", "A"));

    PlanStep step = board.plan(Customers.of("c1", "A", "st-feng-dakehu", "LOST"));

    assertThat(step).isEqualTo(new PlanStep.Withdraw(ReplanReason.CUSTOMER_GONE));
    assertThat(board.open).isEmpty();
  }

  @Test
  @Proves("M26")
  void aHandoverKeepsTheDay() {
    board.plan(Customers.graded("c1", "A"));
    LocalDate due = revisitOf("c1").dueOn();
    KnownCustomer handed = Customers.of("c1", "A", "st-han-xiaoshou", "COOPERATING");

    assertThat(board.plan(handed)).isInstanceOf(PlanStep.HandOver.class);

    assertThat(revisitOf("c1").dueOn()).isEqualTo(due);
    assertThat(revisitOf("c1").ownerId()).isEqualTo("st-han-xiaoshou");
    assertThat(board.plan(handed)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  @Proves("M26")
  void aRaisedGradeBringsTheRevisitIntoTheShorterCycle() {
    for (int i = 0; i < 50; i++) {
      board.plan(Customers.graded("c" + i, "C"));
      board.plan(Customers.graded("c" + i, "A"));

      assertThat(revisitOf("c" + i).dueOn()).isBeforeOrEqualTo(LocalDate.parse("2026-04-05"));
      assertThat(revisitOf("c" + i).reckoning().grade()).isEqualTo("A");
    }
  }

  @Test
  @Proves("M26")
  void whatWasAgreedWithTheCustomerStaysWhenTheGradeChanges() {
    KnownCustomer customer = Customers.graded("c1", "C");
    board.plan(customer);
    LocalDate agreed = LocalDate.parse("2026-10-14");
    revisitOf("c1")
        .agree(new AgreeRevisit(agreed, null, null), "st-feng-dakehu", morning("2026-01-06"));

    PlanStep raised = board.plan(Customers.graded("c1", "A"));
    PlanStep lowered = board.plan(Customers.graded("c1", "D"));

    assertThat(raised).isInstanceOf(PlanStep.Replan.class);
    assertThat(lowered).isInstanceOf(PlanStep.Keep.class);
    assertThat(revisitOf("c1").dueOn()).isEqualTo(agreed);
  }

  @Test
  @Proves("V-18")
  void theNextRevisitCountsFromTheLastAndStaysNearTheEndOfTheCycle() {
    KnownCustomer customer = Customers.graded("c1", "B");
    Basis last = new Basis(Basis.Kind.LAST_REVISIT, LocalDate.parse("2026-03-02"));
    board.today = LocalDate.parse("2026-03-02");

    PlanStep step = board.schedule.decide(board.duty(customer, last), null);

    Reckoning reckoning = ((PlanStep.Plan) step).reckoning();
    assertThat(reckoning.latestOn()).isEqualTo("2026-09-02");
    assertThat(reckoning.dueOn())
        .isBetween(LocalDate.parse("2026-07-18"), LocalDate.parse("2026-09-02"));
  }

  @Test
  void aCycleThatHasEndedIsCaughtUpWithinTwoWeeks() {
    board.today = LocalDate.parse("2026-06-01");

    board.plan(Customers.graded("c1", "A"));

    Revisit planned = revisitOf("c1");
    assertThat(planned.reckoning().late()).isTrue();
    assertThat(planned.dueOn())
        .isBetween(LocalDate.parse("2026-06-02"), LocalDate.parse("2026-06-16"));
  }

  @Test
  @Proves("M26")
  void tenThousandCustomersArePlannedLevelledAndPlanningTwiceChangesNothing() {
    Random seeded = new Random(20261123);
    List<KnownCustomer> customers = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String grade = String.valueOf("ABCD".charAt(seeded.nextInt(4)));
      customers.add(Customers.of("c" + i, grade, "st-" + seeded.nextInt(40), "COOPERATING"));
    }

    customers.forEach(board::plan);

    long owed = customers.stream().filter(customer -> !"D".equals(customer.grade())).count();
    assertThat(board.open).hasSize((int) owed);
    assertThat(board.open.values()).allSatisfy(RevisitScheduleTest::keepsCycleAndCalendar);
    assertThat(customers)
        .allSatisfy(customer -> assertThat(board.plan(customer)).isInstanceOf(PlanStep.Keep.class));

    customers.set(4711, Customers.of("c4711", other(customers.get(4711)), "st-1", "COOPERATING"));
    long touched =
        customers.stream().filter(one -> !(board.plan(one) instanceof PlanStep.Keep)).count();
    assertThat(touched).isEqualTo(1);
  }

  private static String other(KnownCustomer customer) {
    return "A".equals(customer.grade()) ? "B" : "A";
  }

  @Test
  @Proves("M26")
  void aThousandCustomersOfOneQueueAreSpreadOverTheCycle() {
    for (int i = 0; i < 1_000; i++) {
      board.plan(Customers.graded("c" + i, "A"));
    }

    IntSummaryStatistics aDay =
        board.load.values().iterator().next().values().stream()
            .mapToInt(Integer::intValue)
            .filter(count -> count > 0)
            .summaryStatistics();
    assertThat(aDay.getCount()).as("days used of the quarter").isGreaterThan(60);
    assertThat(aDay.getMax()).as("most on one day").isLessThanOrEqualTo(20);
  }

  @Test
  @Proves("V-17")
  void aDayOffMovesToTheWorkedDayBeforeAndIsExplained() {
    for (int i = 0; i < 300; i++) {
      board.plan(Customers.graded("c" + i, "A"));
    }

    assertThat(board.open.values())
        .filteredOn(revisit -> revisit.reckoning().movedFrom() != null)
        .isNotEmpty()
        .allSatisfy(revisit -> {
          LocalDate off = Objects.requireNonNull(revisit.reckoning().movedFrom());
          assertThat(Board.CALENDAR.day(off).isWorkday()).isFalse();
          assertThat(Board.CALENDAR.day(revisit.dueOn()).isWorkday()).isTrue();
        });
  }

  @Test
  @Proves({"V-17", "P-30"})
  void aDayThatIsNoLongerWorkedIsLeftOnceAndAnAgreedOneIsKept() {
    KnownCustomer planned = Customers.graded("c1", "A");
    KnownCustomer agreed = Customers.graded("c2", "A");
    board.plan(planned);
    board.plan(agreed);
    LocalDate day = revisitOf(planned).dueOn();
    revisitOf(agreed)
        .agree(new AgreeRevisit(day, null, null), "st-feng-dakehu", morning("2026-01-06"));

    board.newlyOff.add(day);

    assertThat(board.plan(planned))
        .isInstanceOfSatisfying(
            PlanStep.Replan.class,
            step -> assertThat(step.reason()).isEqualTo(ReplanReason.CALENDAR_CHANGED));
    assertThat(revisitOf(planned).dueOn())
        .isNotEqualTo(day)
        .isAfter(board.today)
        .isBeforeOrEqualTo(revisitOf(planned).latestOn());
    assertThat(board.plan(planned)).isInstanceOf(PlanStep.Keep.class);
    assertThat(board.plan(agreed)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  void whereNoDayIsWorkedAnyMoreTheRevisitStays() {
    KnownCustomer customer = Customers.graded("c1", "A");
    board.plan(customer);
    LocalDate last = revisitOf(customer).latestOn();
    board.today.datesUntil(last.plusDays(1)).forEach(board.newlyOff::add);

    assertThat(board.plan(customer)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  void theSameCustomersArePlannedForTheSameDaysWhateverMachinePlans() {
    Board other = new Board();
    for (int i = 0; i < 200; i++) {
      board.plan(Customers.graded("c" + i, "B"));
      other.plan(Customers.graded("c" + i, "B"));
    }

    assertThat(days(other)).isEqualTo(days(board));
  }

  private static List<LocalDate> days(Board board) {
    return board.open.values().stream()
        .sorted(Comparator.comparing(Revisit::customerId))
        .map(Revisit::dueOn)
        .toList();
  }

  private static void keepsCycleAndCalendar(Revisit revisit) {
    assertThat(revisit.dueOn()).isBeforeOrEqualTo(revisit.latestOn());
    assertThat(Board.CALENDAR.day(revisit.dueOn()).isWorkday()).isTrue();
  }

  private Revisit revisitOf(KnownCustomer customer) {
    return revisitOf(customer.id());
  }

  private Revisit revisitOf(String customerId) {
    return Objects.requireNonNull(board.open.get(customerId));
  }

  static Moment morning(String day) {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    return new Moment(LocalDate.parse(day).atTime(9, 0).atZone(zone).toInstant(), zone);
  }
}
