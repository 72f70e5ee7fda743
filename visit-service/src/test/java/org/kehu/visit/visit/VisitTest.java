package org.kehu.visit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.visit.VisitEvent.VisitCompleted;
import org.kehu.visit.visit.VisitEvent.VisitRescheduled;

class VisitTest {

  private static final Moment NOW =
      new Moment(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String FENG = "st-feng-dakehu";

  private static final Map<VisitStatus, Set<VisitMove>> ALLOWED =
      new HashMap<>(
          Map.of(
              VisitStatus.PLANNED,
              Set.of(
                  VisitMove.CONFIRM,
                  VisitMove.EDIT,
                  VisitMove.RESCHEDULE,
                  VisitMove.CANCEL,
                  VisitMove.MISS),
              VisitStatus.CONFIRMED,
              Set.of(
                  VisitMove.PREPARE,
                  VisitMove.EDIT,
                  VisitMove.RESCHEDULE,
                  VisitMove.CANCEL,
                  VisitMove.MISS),
              VisitStatus.PREPARED,
              Set.of(
                  VisitMove.PREPARE,
                  VisitMove.CONDUCT,
                  VisitMove.EDIT,
                  VisitMove.RESCHEDULE,
                  VisitMove.CANCEL,
                  VisitMove.MISS),
              VisitStatus.CONDUCTED,
              Set.of(VisitMove.COMPLETE),
              VisitStatus.COMPLETED,
              Set.of(VisitMove.REPORT),
              VisitStatus.MISSED,
              Set.of(VisitMove.RESCHEDULE)));

  private static Visit planned() {
    KnownCustomer customer =
        new KnownCustomer(
            "c1",
            "KH-2026-000001",
            "ENTERPRISE",
            "江南检测设备有限公司",
            "COOPERATING",
            "A",
            null,
            FENG,
            "key-accounts",
            1,
            Set.of("own:" + FENG, "dep:key-accounts"),
            null,
            null,
            false,
            NOW.instant());
    PlanVisit plan =
        new PlanVisit(
            "c1",
            VisitPurpose.NEEDS,
            NOW.instant().plusSeconds(3_600),
            null,
            List.of(new Visitor("st-he-dakehu", null)),
            "了解明年需求",
            null);
    return Visit.plan("BF-20261123-0001", customer, plan, FENG, NOW);
  }

  private static Preparation prepared() {
    return new Preparation(
        true,
        true,
        Set.of(Material.BROCHURE),
        List.of(new Visitor(FENG, "主谈"), new Visitor("st-he-dakehu", "记录")));
  }

  private static Visit in(VisitStatus status) {
    Visit visit = planned();
    switch (status) {
      case PLANNED -> {}
      case CONFIRMED -> confirm(visit);
      case PREPARED -> prepare(visit);
      case CONDUCTED -> conduct(visit);
      case COMPLETED -> complete(visit);
      case REPORTED -> {
        complete(visit);
        visit.report("st-he-dakehu", null, FENG, NOW);
      }
      case CANCELLED -> visit.cancel("客户停产", FENG, NOW);
      case MISSED -> visit.miss("堵车", FENG, NOW);
    }
    assertThat(visit.status()).isEqualTo(status);
    return visit;
  }

  private static void confirm(Visit visit) {
    visit.confirm(Confirmation.Channel.PHONE, null, FENG, NOW);
  }

  private static void prepare(Visit visit) {
    confirm(visit);
    visit.prepare(prepared());
  }

  private static void conduct(Visit visit) {
    prepare(visit);
    visit.conduct(null, "满意", FENG, NOW);
  }

  private static void complete(Visit visit) {
    conduct(visit);
    visit.complete(summed(LocalDate.parse("2026-12-01")), null, FENG, NOW);
  }

  private static CompleteVisit summed(LocalDate due) {
    CompleteVisit.Step step = new CompleteVisit.Step("寄方案", null, due, ContactMode.EMAIL);
    return new CompleteVisit("扩产，意向强烈", Intention.STRONG, step, null, null, List.of());
  }

  private static List<VisitEvent> move(Visit visit, VisitMove move) {
    return switch (move) {
      case CONFIRM -> visit.confirm(Confirmation.Channel.PHONE, null, FENG, NOW);
      case PREPARE -> visit.prepare(prepared());
      case CONDUCT -> visit.conduct(null, null, FENG, NOW);
      case COMPLETE -> visit.complete(summed(LocalDate.parse("2026-12-01")), null, FENG, NOW);
      case REPORT -> visit.report("st-he-dakehu", null, FENG, NOW);
      case RESCHEDULE -> visit.reschedule(NOW.instant().plusSeconds(86_400), "客户有会", FENG, NOW);
      case CANCEL -> visit.cancel("客户停产", FENG, NOW);
      case MISS -> visit.miss("堵车", FENG, NOW);
      case EDIT -> visit.edit(new VisitPlan(VisitPurpose.PROJECT, List.of(), "项目沟通", null));
    };
  }

  private static Stream<Arguments> everyPair() {
    return Stream.of(VisitStatus.values())
        .flatMap(status -> Stream.of(VisitMove.values()).map(move -> Arguments.of(status, move)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  @Proves({"M25", "V-02", "V-03", "V-04", "V-05", "V-06", "V-07"})
  void aMoveIsEitherAllowedOrRefusedWithTheAllowedOnes(VisitStatus status, VisitMove move) {
    Visit visit = in(status);
    Set<VisitMove> allowed = ALLOWED.getOrDefault(status, Set.of());

    if (allowed.contains(move)) {
      assertThat(move(visit, move)).hasSize(1);
    } else {
      assertThatThrownBy(() -> move(visit, move))
          .isInstanceOfSatisfying(
              Problem.class,
              refused -> {
                assertThat(refused.type()).isEqualTo(VisitProblem.VISIT_MOVE_REFUSED);
                assertThat(refused.type().status()).isEqualTo(409);
                assertThat(refused.members().get("allowedMoves"))
                    .isEqualTo(allowed.stream().sorted().map(Enum::name).toList());
              });
      assertThat(visit.status()).isEqualTo(status);
    }
  }

  @Test
  @Proves("V-04")
  void anIncompletePreparationIsRefusedWithWhatIsMissing() {
    Visit visit = in(VisitStatus.CONFIRMED);
    Preparation poor =
        new Preparation(true, false, Set.of(), List.of(new Visitor("st-he-dakehu", "记录")));

    assertThatThrownBy(() -> visit.prepare(poor))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.members())
                    .containsEntry(
                        "missing", List.of("needsKnown", "materials", "duty of " + FENG)));
    assertThat(visit.status()).isEqualTo(VisitStatus.CONFIRMED);
  }

  @Test
  @Proves("V-06")
  void theNextStepFallsToTheOwnerUnlessSomebodyElseIsNamed() {
    Visit visit = in(VisitStatus.CONDUCTED);

    assertThat(visit.complete(summed(LocalDate.parse("2026-11-23")), null, FENG, NOW))
        .containsExactly(new VisitCompleted());

    Summary summary = Objects.requireNonNull(visit.summary());
    assertThat(Objects.requireNonNull(summary.nextStep()).ownerId()).isEqualTo(FENG);
  }

  @Test
  void aNextStepCannotLieInThePast() {
    Visit visit = in(VisitStatus.CONDUCTED);

    assertThatThrownBy(() -> visit.complete(summed(LocalDate.parse("2026-11-22")), null, FENG, NOW))
        .isInstanceOf(Problem.class);
    assertThat(visit.summary()).isNull();
  }

  @Test
  void aMovedVisitHasToBeConfirmedAnew() {
    Visit visit = in(VisitStatus.PREPARED);
    Instant before = visit.plannedAt();

    assertThat(move(visit, VisitMove.RESCHEDULE)).containsExactly(new VisitRescheduled(before));

    assertThat(visit.status()).isEqualTo(VisitStatus.PLANNED);
    assertThat(visit.confirmation()).isNull();
    assertThat(visit.moves()).hasSize(1);
  }

  @Test
  void whoGoesAlongSeesTheVisitAndItIsAsConfidentialAsTheCustomer() {
    Visit visit = planned();

    assertThat(visit.scope())
        .containsExactlyInAnyOrder("own:" + FENG, "own:st-he-dakehu", "dep:key-accounts");
    assertThat(visit.level().rank()).isEqualTo(1);
  }

  @Test
  void aVisitIsNotPlannedForThePast() {
    assertThatThrownBy(() ->
            in(VisitStatus.PLANNED).reschedule(NOW.instant().minusSeconds(86_400), "x", FENG, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(VisitProblem.VISIT_TIME_IMPLAUSIBLE));
  }
}
