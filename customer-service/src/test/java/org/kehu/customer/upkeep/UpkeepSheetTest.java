package org.kehu.customer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Loss;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyPreset;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class UpkeepSheetTest {

  private static final Instant OPENED = Instant.parse("2026-01-31T02:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final UpkeepPlan MONTHLY = new UpkeepPlan(VALUES.shipped(UpkeepPolicy.KIND), ZONE);
  private static final UpkeepPlan REGULARLY = preset("regularly");
  private static final UpkeepPlan AT_TRADE = preset("at-trade");

  private static UpkeepPlan preset(String name) {
    PolicyPreset preset = UpkeepPolicy.KIND.preset(name).orElseThrow();
    return new UpkeepPlan(VALUES.preset(UpkeepPolicy.KIND, preset), ZONE);
  }

  private static Customer customer() {
    RegisterCustomer command =
        new RegisterCustomer(
            CustomerKind.ENTERPRISE,
            Profile.ofEnterprise("深圳市华信电子有限公司"),
            CustomerStatus.COOPERATING,
            "st-feng-dakehu",
            null,
            Level.NORMAL);
    return Customer.open(
        "c-1",
        "KH-2026-000001",
        command,
        Traces.NONE,
        new Placement("st-feng-dakehu", "key-accounts"),
        "st-feng-dakehu");
  }

  private static UpkeepSheet sheet() {
    return UpkeepSheet.of(customer(), OPENED);
  }

  private static Instant after(int days) {
    return OPENED.plus(Duration.ofDays(days));
  }

  private static Set<Matter> open(UpkeepSheet sheet) {
    Set<Matter> open = EnumSet.noneOf(Matter.class);
    sheet.items().stream()
        .filter(item -> item.open() != null)
        .forEach(item -> open.add(item.matter()));
    return open;
  }

  private static List<Matter> overdue(List<UpkeepEvent> events) {
    return events.stream()
        .filter(UpkeepEvent.UpdateOverdue.class::isInstance)
        .map(event -> ((UpkeepEvent.UpdateOverdue) event).matter())
        .toList();
  }

  private static Review review(String by, Matter... outdated) {
    return new Review(after(10), by, Set.of(outdated), "业务停留在上季度", null);
  }

  @Test
  @Proves("K-04")
  void theShippedPolicyAndItsPresetsAreSound() {
    VALUES.checkShipped(UpkeepPolicy.KIND);
  }

  @Test
  @Proves({"C-37", "K-04"})
  void contactAndDemandsAreDueAfterACalendarMonth() {
    UpkeepSheet sheet = sheet();

    assertThat(sheet.watch(MONTHLY, Instant.parse("2026-02-28T01:59:59Z"))).isEmpty();
    Instant due = Instant.parse("2026-02-28T02:00:00Z");
    assertThat(sheet.watch(MONTHLY, due))
        .hasOnlyElementsOfType(UpkeepEvent.UpdateDue.class)
        .hasSize(2);
    assertThat(open(sheet)).containsExactly(Matter.CONTACT, Matter.DEMANDS);
    assertThat(sheet.watchAt()).isEqualTo(due.plus(Duration.ofDays(7)));
    assertThat(sheet.watch(MONTHLY, due)).isEmpty();
  }

  @Test
  @Proves({"C-38", "C-37"})
  void whatIsNotRenewedInTimeIsOverdueOnce() {
    UpkeepSheet sheet = sheet();
    sheet.watch(MONTHLY, after(30));
    sheet.confirm(Set.of(Matter.CONTACT), after(31), "st-feng-dakehu");

    assertThat(overdue(sheet.watch(MONTHLY, after(37)))).containsExactly(Matter.DEMANDS);
    assertThat(sheet.overdueSince()).isEqualTo(after(37));
    assertThat(overdue(sheet.watch(MONTHLY, after(38)))).isEmpty();

    List<UpkeepEvent> events =
        sheet.changed(Set.of(Matter.DEMANDS), MONTHLY, after(39), "st-feng-dakehu");
    assertThat(events)
        .containsExactly(new UpkeepEvent.MatterRenewed(Matter.DEMANDS, Renewal.CHANGED));
    sheet.watch(MONTHLY, after(39));
    assertThat(sheet.overdueSince()).isNull();
    assertThat(open(sheet)).isEmpty();
  }

  @Test
  @Proves("K-04")
  void regularlyEachMatterIsDueAfterThreeMonthsAndARealTimeChangeBeginsItAnew() {
    UpkeepSheet sheet = sheet();
    sheet.changed(Set.of(Matter.BUSINESS), REGULARLY, after(60), "st-feng-dakehu");

    sheet.watch(REGULARLY, Instant.parse("2026-04-30T02:00:00Z"));

    assertThat(open(sheet))
        .containsExactly(Matter.BASICS, Matter.CONTACT, Matter.DEMANDS, Matter.COOPERATION);
  }

  @Test
  @Proves("K-04")
  void atTradeOnlyATradeAsksForRenewal() {
    UpkeepSheet sheet = sheet();
    assertThat(sheet.watch(AT_TRADE, after(300))).isEmpty();
    sheet.changed(Set.of(Matter.CONTACT), AT_TRADE, after(301), "st-feng-dakehu");

    List<UpkeepEvent> events = sheet.traded(AT_TRADE, after(301));

    assertThat(events).hasOnlyElementsOfType(UpkeepEvent.UpdateDue.class).hasSize(4);
    assertThat(open(sheet)).doesNotContain(Matter.CONTACT);
    assertThat(sheet.traded(MONTHLY, after(302))).isEmpty();
    assertThat(overdue(sheet.watch(AT_TRADE, after(304))))
        .containsExactly(Matter.BUSINESS, Matter.COOPERATION);
  }

  @Test
  @Proves({"C-38", "C-36"})
  void aReviewIsDueInTurnAndAsksForWhatItFindsOutdated() {
    UpkeepSheet sheet = sheet();
    List<UpkeepEvent> events = sheet.watch(MONTHLY, after(190));
    assertThat(events).hasAtLeastOneElementOfType(UpkeepEvent.ReviewDue.class);
    assertThat(sheet.reviewing().open().role()).isEqualTo("supervisor");
    assertThat(sheet.watch(MONTHLY, after(205)))
        .hasAtLeastOneElementOfType(UpkeepEvent.ReviewOverdue.class);

    UpkeepSheet other = sheet();
    Problem own =
        catchThrowableOfType(
            Problem.class, () -> other.review(review("st-feng-dakehu", Matter.BUSINESS), MONTHLY));
    assertThat(own.type()).isEqualTo(UpkeepProblem.UPKEEP_OWN_REVIEW);
    assertThat(other.review(review("st-he-dakehu", Matter.BUSINESS), MONTHLY)).hasSize(2);
    assertThat(open(other)).containsExactly(Matter.BUSINESS);
    UpkeepItem outdated = item(other, Matter.BUSINESS);
    assertThat(outdated.open().cause()).isEqualTo(Cause.REVIEW);
    assertThat(outdated.open().note()).isEqualTo("业务停留在上季度");
    assertThat(MONTHLY.reviewAfter(other.reviewing().lastAt())).isAfter(after(180));
  }

  private static UpkeepItem item(UpkeepSheet sheet, Matter matter) {
    return sheet.items().stream().filter(one -> one.matter() == matter).findFirst().orElseThrow();
  }

  @Test
  @Proves("C-40")
  void aReportedChangeAsksAtOnceAndOnlyOnce() {
    UpkeepSheet sheet = sheet();

    assertThat(sheet.report(Matter.CONTACT, "电话停用", MONTHLY, after(3))).hasSize(1);
    assertThat(sheet.report(Matter.CONTACT, "邮箱停用", MONTHLY, after(4))).isEmpty();

    OpenUpdate open = item(sheet, Matter.CONTACT).open();
    assertThat(open.cause()).isEqualTo(Cause.REPORTED);
    assertThat(open.note()).isEqualTo("电话停用");
    assertThat(open.until()).isEqualTo(after(10));
  }

  @Test
  @Proves("C-38")
  void ofALostCustomerNothingIsAsked() {
    Customer customer = customer();
    UpkeepSheet sheet = UpkeepSheet.of(customer, OPENED);
    sheet.watch(MONTHLY, after(30));
    customer.moveTo(CustomerStatus.LOST, new Loss(Loss.Reason.PRICE, null, after(31)));

    assertThat(sheet.concern(customer)).containsExactly(new UpkeepEvent.UpkeepRested());
    assertThat(sheet.watch(MONTHLY, after(300))).isEmpty();
    assertThat(sheet.watchAt()).isNull();
    Problem resting =
        catchThrowableOfType(
            Problem.class, () -> sheet.confirm(Set.of(Matter.BASICS), after(301), "st-x"));
    assertThat(resting.type()).isEqualTo(UpkeepProblem.UPKEEP_AT_REST);
    assertThat(sheet.traded(AT_TRADE, after(302))).isEmpty();

    customer.moveTo(CustomerStatus.COOPERATING, null);
    sheet.concern(customer);
    assertThat(sheet.watch(MONTHLY, after(303))).isNotEmpty();
  }

  @Test
  @Proves("C-39")
  void materialIsCountedMonthByMonthForTwoYears() {
    UpkeepSheet sheet = sheet();
    for (int month = 0; month < 30; month++) {
      Instant at = OPENED.atZone(ZONE).plusMonths(month).toInstant();
      sheet.changed(Set.of(Matter.BASICS), MONTHLY, at, "st-feng-dakehu");
      sheet.traded(MONTHLY, at);
    }

    assertThat(sheet.additions()).hasSize(24);
    assertThat(sheet.additions().getLast()).isEqualTo(new MonthlyAdditions("2028-06", 2));
  }

  @Test
  @Proves("K-04")
  void aPolicyWithoutACycleForEachMatterIsRefused() {
    ReviewRule review = new ReviewRule(6, 15, "nobody");
    UpkeepPolicy policy =
        new UpkeepPolicy(
            List.of(cycle(Matter.BASICS, null), cycle(Matter.CONTACT, "account-manager")), review);

    assertThat(UpkeepPolicy.KIND.faultsOf(policy))
        .extracting(PolicyFault::rule)
        .containsExactly("cycle-missing", "cycle-missing", "matters-incomplete", "role-unknown");
  }

  private static Cycle cycle(Matter matter, @Nullable String role) {
    return new Cycle(matter, null, false, 7, role);
  }
}
