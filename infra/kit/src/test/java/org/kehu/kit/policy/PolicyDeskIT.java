package org.kehu.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.kit.policy.PolicyBench.call;
import static org.kehu.kit.policy.PolicyBench.person;
import static org.kehu.kit.policy.PolicyValuesTest.refusal;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalProblem;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Say;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.outbox.OutboxEntry;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.kit.outbox.Unsent;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.PolicyStatus.Move;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.store.Stored;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.testkit.Proves;
import tools.jackson.databind.JsonNode;

@Proves({"X-37", "X-38", "X-41", "X-42"})
class PolicyDeskIT {

  private static final String RULE = "sample-rule";
  private static final Caller ADMIN = person("st-guan-li", Role.ADMINISTRATOR);
  private static final Caller CHIEF = person("st-wang-zong", Role.GENERAL_MANAGER);
  private static final Caller AGENT = person("st-chen-kefu", Role.AGENT);
  private static final Caller LAWYER = person("st-qin-fawu", Role.LEGAL);
  private static final Caller BOTH = person("st-both", Role.ADMINISTRATOR, Role.GENERAL_MANAGER);

  private static EmbeddedDatabase database;

  private PolicyBench bench;

  @BeforeAll
  static void startDatabase() {
    database = EmbeddedDatabase.inMemory().start(0);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void open() {
    bench = new PolicyBench(database, "customer");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aRuleGoesFromDraftToForce() {
    PolicyDocument draft = drafted(20);
    assertThat(draft.number()).isEqualTo(1);
    assertThat(draft.status()).isEqualTo(PolicyStatus.DRAFT);
    assertThat(draft.basedOn()).isZero();

    PolicyDocument approved = approved(draft);

    assertThat(approved.effectiveFrom()).isEqualTo(bench.now().plus(PolicyDocument.NOTICE));
    assertThat(inForce().source()).isEqualTo(PolicySource.SHIPPED);
    bench.pass(PolicyDocument.NOTICE);
    assertThat(inForce().version()).isEqualTo(1);
    assertThat(inForce().value().percent()).isEqualTo(20);
    assertThat(approved.steps())
        .extracting(PolicyStep::action, PolicyStep::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DRAFT", "st-guan-li"),
            org.assertj.core.groups.Tuple.tuple("SUBMIT", "st-guan-li"),
            org.assertj.core.groups.Tuple.tuple("APPROVE", "st-wang-zong"));
  }

  @Test
  void responsibilityTermsAndAttachmentsSurviveTheStore() {
    PolicyDocument draft =
        as(ADMIN, () -> bench.desk.draft(RULE, bench.defining("客户信息", "公司在经营中取得的客户资料")));
    PolicyContent content = found(draft.number()).content();

    assertThat(content.responsibility())
        .isEqualTo(new Responsibility("customer-service", "st-sun-jingli", "legal"));
    assertThat(content.definitions()).extracting(Definition::term).containsExactly("客户信息");
    assertThat(content.attachments())
        .containsExactly(new Attachment(Attachment.Kind.FORM, "申请表", "file-1"));
    assertThat(content.note()).isEqualTo("调整比例");
  }

  @Test
  void aLaterVersionAbolishesTheFormerAtTheSameInstant() {
    PolicyDocument first = approved(drafted(20));
    bench.pass(Duration.ofHours(1));
    PolicyDocument second = approved(drafted(30));
    Instant change = Objects.requireNonNull(second.effectiveFrom());

    assertThat(second.basedOn()).isEqualTo(1);
    assertThat(bench.policies.at(SampleRule.KIND, change.minusMillis(1)).version()).isEqualTo(1);
    assertThat(bench.policies.at(SampleRule.KIND, change).version()).isEqualTo(2);
    assertThat(standing(first)).isEqualTo(PolicyStanding.IN_FORCE);
    assertThat(standing(second)).isEqualTo(PolicyStanding.PROMULGATED);
    bench.pass(PolicyDocument.NOTICE);
    assertThat(standing(first)).isEqualTo(PolicyStanding.SUPERSEDED);
    assertThat(standing(second)).isEqualTo(PolicyStanding.IN_FORCE);
  }

  @Test
  void aRuleIsNeverRetroactive() {
    Instant tooEarly = bench.now().plus(PolicyDocument.NOTICE).minusMillis(1);

    Problem atDraft = refused(ADMIN, () -> bench.desk.draft(RULE, bench.draft(20, tooEarly)));
    PolicyDocument submitted = submitted(drafted(20));
    Problem atApproval =
        refused(CHIEF, () -> bench.desk.approve(RULE, submitted.number(), tooEarly, null));

    for (Problem problem : List.of(atDraft, atApproval)) {
      assertThat(problem.type()).isEqualTo(PolicyProblem.EFFECTIVE_TOO_EARLY);
      assertThat(problem.members())
          .containsEntry("earliest", bench.now().plus(PolicyDocument.NOTICE));
      assertSpoken(problem);
    }
    assertThat(found(submitted.number()).status()).isEqualTo(PolicyStatus.SUBMITTED);
  }

  @Test
  void aWishThatHasPassedMeanwhileIsRefusedAndTheManagerMayNameAnotherInstant() {
    PolicyDocument submitted =
        submitted(
            as(ADMIN, () -> bench.desk.draft(RULE, bench.draft(20, bench.now().plusSeconds(120)))));
    bench.pass(Duration.ofHours(1));

    assertThat(
            refused(CHIEF, () -> bench.desk.approve(RULE, submitted.number(), null, null)).type())
        .isEqualTo(PolicyProblem.EFFECTIVE_TOO_EARLY);
    Instant later = bench.now().plusSeconds(600);
    assertThat(
            as(CHIEF, () -> bench.desk.approve(RULE, submitted.number(), later, "同意"))
                .effectiveFrom())
        .isEqualTo(later);
  }

  @Test
  void nobodyCanAnnounceForTheNextCentury() {
    Instant far = bench.now().plus(PolicyDocument.MOST_AHEAD).plusSeconds(1);

    assertThat(refused(ADMIN, () -> bench.desk.draft(RULE, bench.draft(20, far))).type())
        .isEqualTo(PolicyProblem.EFFECTIVE_TOO_LATE);
  }

  @Test
  void onlyTheAdministratorDraftsAndOnlyTheGeneralManagerApproves() {
    PolicyDocument submitted = submitted(drafted(20));
    int n = submitted.number();

    for (Problem problem :
        List.of(
            refused(AGENT, () -> bench.desk.draft(RULE, bench.draft(30))),
            refused(CHIEF, () -> bench.desk.draft(RULE, bench.draft(30))),
            refused(CHIEF, () -> bench.desk.submit(RULE, n)),
            refused(AGENT, () -> bench.desk.approve(RULE, n, null, null)),
            refused(ADMIN, () -> bench.desk.approve(RULE, n, null, null)),
            refused(ADMIN, () -> bench.desk.reject(RULE, n, "不同意")),
            refused(AGENT, () -> bench.desk.withdraw(RULE, n, "不要了")))) {
      assertThat(problem.type()).isEqualTo(PolicyProblem.POLICY_ROLE_MISSING);
      assertSpoken(problem);
    }
    assertThat(found(n).status()).isEqualTo(PolicyStatus.SUBMITTED);
  }

  @Test
  void nobodyApprovesTheirOwnWork() {
    PolicyDocument draft = as(BOTH, () -> bench.desk.draft(RULE, bench.draft(20)));
    as(ADMIN, () -> bench.desk.submit(RULE, draft.number()));

    Problem problem = refused(BOTH, () -> bench.desk.approve(RULE, draft.number(), null, null));

    assertThat(problem.type()).isEqualTo(PolicyProblem.APPROVER_IS_AUTHOR);
    assertSpoken(problem);
    assertThat(approvedBy(CHIEF, draft.number()).status()).isEqualTo(PolicyStatus.APPROVED);
  }

  @Test
  @Proves("X-42")
  void theLegalDepartmentSaysFirstWhatATermMeans() {
    PolicyDocument first = submitted(defined("泄密", "向无权者披露客户信息"));

    assertThat(refused(CHIEF, () -> bench.desk.approve(RULE, first.number(), null, null)).type())
        .isEqualTo(ApprovalProblem.NOT_ASKED);
    assertThat(found(first.number()).status()).isEqualTo(PolicyStatus.SUBMITTED);

    call(LAWYER).within(() -> bench.approvals.approve(first.approvalId(), Say.because("定义准确")));
    assertThat(found(first.number()).status()).isEqualTo(PolicyStatus.SUBMITTED);
    assertThat(approvedBy(CHIEF, first.number()).status()).isEqualTo(PolicyStatus.APPROVED);
    bench.pass(PolicyDocument.NOTICE);

    PolicyDocument same = submitted(defined("泄密", "向无权者披露客户信息"));
    assertThat(approvedBy(CHIEF, same.number()).status()).isEqualTo(PolicyStatus.APPROVED);
    bench.pass(PolicyDocument.NOTICE);

    PolicyDocument other = submitted(defined("泄密", "遗失或披露客户信息"));
    call(LAWYER).within(() -> bench.approvals.refuse(other.approvalId(), Say.because("遗失另行定义")));
    assertThat(found(other.number()).status()).isEqualTo(PolicyStatus.REJECTED);
  }

  @Test
  void aRejectedVersionIsRevisedAndSubmittedAgain() {
    PolicyDocument submitted = submitted(drafted(20));
    PolicyDocument rejected = as(CHIEF, () -> bench.desk.reject(RULE, submitted.number(), "比例过高"));
    assertThat(rejected.status()).isEqualTo(PolicyStatus.REJECTED);
    assertThat(rejected.steps().getLast().note()).isEqualTo("比例过高");

    PolicyDocument revised =
        as(ADMIN, () -> bench.desk.revise(RULE, rejected.number(), old -> bench.draft(15)));

    assertThat(revised.status()).isEqualTo(PolicyStatus.DRAFT);
    assertThat(approved(revised).status()).isEqualTo(PolicyStatus.APPROVED);
    bench.pass(PolicyDocument.NOTICE);
    assertThat(inForce().value().percent()).isEqualTo(15);
  }

  @Test
  void anIllegalStepSaysWhatIsPossible() {
    PolicyDocument draft = drafted(20);

    Problem problem = refused(CHIEF, () -> bench.desk.approve(RULE, draft.number(), null, null));

    assertThat(problem.type()).isEqualTo(PolicyProblem.POLICY_MOVE_NOT_ALLOWED);
    assertThat(problem.members())
        .containsEntry("state", PolicyStatus.DRAFT)
        .containsEntry("allowedMoves", List.of(Move.REVISE, Move.SUBMIT, Move.WITHDRAW));
    assertSpoken(problem);
  }

  @Test
  void anAnnouncedVersionMayBeWithdrawnInTimeButNotLater() {
    PolicyDocument first = approved(drafted(20));
    bench.pass(Duration.ofSeconds(30));
    PolicyDocument withdrawn = as(CHIEF, () -> bench.desk.withdraw(RULE, first.number(), "有误"));
    assertThat(withdrawn.status()).isEqualTo(PolicyStatus.WITHDRAWN);
    bench.pass(Duration.ofHours(1));
    assertThat(inForce().source()).isEqualTo(PolicySource.SHIPPED);

    PolicyDocument second = approved(drafted(30));
    bench.pass(Duration.ofSeconds(31));
    Problem late = refused(CHIEF, () -> bench.desk.withdraw(RULE, second.number(), "有误"));
    assertThat(late.type()).isEqualTo(PolicyProblem.WITHDRAWAL_TOO_LATE);
    assertSpoken(late);
  }

  @Test
  void theAdministratorCannotWithdrawWhatWasAnnounced() {
    PolicyDocument first = approved(drafted(20));

    assertThat(refused(ADMIN, () -> bench.desk.withdraw(RULE, first.number(), "x")).type())
        .isEqualTo(PolicyProblem.POLICY_ROLE_MISSING);
  }

  @Test
  void aFaultyValueIsNeverStored() {
    JsonNode faulty =
        bench.json.readTree("{\"mode\":\"MILD\",\"percent\":900,\"pause\":\"PT1H\",\"steps\":[]}");

    Problem problem = refused(ADMIN, () -> bench.desk.draft(RULE, bench.draft(faulty, null, null)));

    assertThat(problem.type()).isEqualTo(PolicyProblem.POLICY_VALUE_INVALID);
    assertThat(problem.errors())
        .extracting(e -> e.pointer())
        .containsExactlyInAnyOrder("/value/percent", "/value/steps");
    assertThat(bench.archive.newestNumber(RULE)).isZero();
  }

  @Test
  void aDraftMayStartFromAPreset() {
    PolicyDocument draft = as(ADMIN, () -> bench.desk.draft(RULE, bench.draft(null, "mild", null)));

    assertThat(bench.values.read(SampleRule.KIND, draft.content().value()).percent()).isEqualTo(5);
    assertThat(refused(ADMIN, () -> bench.desk.draft(RULE, bench.draft(null, "wild", null))).type())
        .isEqualTo(PolicyProblem.PRESET_UNKNOWN);
    assertThat(refused(ADMIN, () -> bench.desk.draft(RULE, bench.draft(null, null, null))).type())
        .isEqualTo(PolicyProblem.POLICY_VALUE_MISSING);
    assertThat(
            refused(
                    ADMIN,
                    () ->
                        bench.desk.draft(
                            RULE, bench.draft(bench.json.readTree("{}"), "mild", null)))
                .type())
        .isEqualTo(PolicyProblem.POLICY_VALUE_MISSING);
  }

  @Test
  void unknownKindsAndVersionsAreNotFound() {
    Problem kind = refused(ADMIN, () -> bench.desk.draft("no-such", bench.draft(20)));
    assertThat(kind.type()).isEqualTo(PolicyProblem.KIND_UNKNOWN);
    assertThat(kind.members()).containsEntry("known", List.of("calendar", "sample-rule"));
    assertSpoken(kind);

    Problem version = refused(ADMIN, () -> bench.desk.submit(RULE, 99));
    assertThat(version.type()).isEqualTo(PolicyProblem.VERSION_UNKNOWN);
    assertSpoken(version);
  }

  @Test
  void draftsAreNotShownToEverybody() {
    PolicyDocument announced = approved(drafted(20));
    PolicyDocument draft = drafted(30);

    assertThat(versionsSeenBy(ADMIN)).containsExactly(2, 1);
    assertThat(versionsSeenBy(CHIEF)).containsExactly(2, 1);
    assertThat(versionsSeenBy(AGENT)).containsExactly(1);
    assertThat(call(AGENT).within(() -> bench.desk.version(RULE, announced.number())).number())
        .isEqualTo(1);
    assertThat(
            refusal(() -> call(AGENT).within(() -> bench.desk.version(RULE, draft.number())))
                .type())
        .isEqualTo(PolicyProblem.VERSION_UNKNOWN);
  }

  @Test
  void versionsComeInPagesNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      drafted(i);
    }

    Page<PolicyDocument> first =
        call(ADMIN).within(() -> bench.desk.versions(RULE, new PageRequest(2, null, true)));
    drafted(6);
    Page<PolicyDocument> second =
        call(ADMIN)
            .within(() -> bench.desk.versions(RULE, new PageRequest(2, first.next(), false)));

    assertThat(first.items()).extracting(PolicyDocument::number).containsExactly(5, 4);
    assertThat(first.total()).isEqualTo(5);
    assertThat(second.items()).extracting(PolicyDocument::number).containsExactly(3, 2);
  }

  @Test
  void draftsWrittenAtOnceGetDifferentNumbers() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> work = () -> drafted(20).number();
      List<Integer> numbers =
          threads.invokeAll(List.of(work, work, work)).stream().map(PolicyDeskIT::result).toList();

      assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3);
    }
  }

  @Test
  void aRepeatedDraftIsTheSameDraft() throws Exception {
    Stored<PolicyDocument> first =
        call(ADMIN, "key-1", null).within(() -> bench.desk.draft(RULE, bench.draft(20)));
    Stored<PolicyDocument> again =
        call(ADMIN, "key-1", null).within(() -> bench.desk.draft(RULE, bench.draft(20)));

    assertThat(again.replayed()).isTrue();
    assertThat(again.aggregate().id()).isEqualTo(first.aggregate().id());
    assertThat(bench.archive.newestNumber(RULE)).isEqualTo(1);
  }

  @Test
  void aStaleRevisionIsRefused() {
    PolicyDocument draft = drafted(20);
    as(ADMIN, () -> bench.desk.revise(RULE, draft.number(), old -> bench.draft(21)));

    Problem stale =
        refusal(() ->
            call(ADMIN, null, draft.version())
                .within(() -> bench.desk.revise(RULE, draft.number(), old -> bench.draft(22))));

    assertThat(stale.type()).isEqualTo(RequestProblem.VERSION_STALE);
  }

  @Test
  void everyStepIsToldAndFitsItsSchema() throws IOException {
    PolicyDocument draft = drafted(20);
    as(ADMIN, () -> bench.desk.revise(RULE, draft.number(), old -> bench.draft(21)));
    submitted(draft);
    as(CHIEF, () -> bench.desk.reject(RULE, draft.number(), "再议"));
    as(ADMIN, () -> bench.desk.revise(RULE, draft.number(), old -> bench.draft(22)));
    approved(draft);
    as(CHIEF, () -> bench.desk.withdraw(RULE, draft.number(), "有误"));

    Unsent last = bench.told.getLast();
    assertThat(last.entries())
        .extracting(OutboxEntry::type)
        .containsExactly(
            "kehu.policy.version-drafted.v1",
            "kehu.policy.version-revised.v1",
            "kehu.policy.version-submitted.v1",
            "kehu.policy.version-rejected.v1",
            "kehu.policy.version-revised.v1",
            "kehu.policy.version-submitted.v1",
            "kehu.policy.version-approved.v1",
            "kehu.policy.version-withdrawn.v1");
    assertThat(last.subject()).isEqualTo("policy/customer.sample-rule.1");
    for (OutboxEntry entry : last.entries()) {
      assertThat(entry.topic()).isEqualTo("kehu.customer.v1");
      assertFits(entry.type(), entry.data());
    }
    StateRecord state = last.states().getFirst();
    assertThat(state.topic()).isEqualTo("kehu.policy.state.v1");
    assertThat(state.key()).isEqualTo("customer.sample-rule.1");
    assertFits(state.type(), bench.json.writeValueAsString(state.data()));
    assertThat(bench.told.getFirst().states()).as("a draft stays inside").isEmpty();
  }

  @Test
  void anotherServiceFollowsWhatWasPromulgated() {
    try (PolicyBench other = new PolicyBench(database, "complaint")) {
      approved(drafted(20));
      tell(other);
      assertThat(other.policies.now(SampleRule.KIND).version()).isZero();
      other.pass(PolicyDocument.NOTICE);
      assertThat(other.policies.now(SampleRule.KIND).value().percent()).isEqualTo(20);

      bench.pass(Duration.ofSeconds(10));
      as(CHIEF, () -> bench.desk.withdraw(RULE, 1, "有误"));
      tell(other);
      tell(other);
      assertThat(other.policies.now(SampleRule.KIND).source()).isEqualTo(PolicySource.SHIPPED);
      assertThat(
              refusal(() -> call(ADMIN).within(() -> other.desk.draft(RULE, other.draft(20))))
                  .type())
          .as("a follower cannot change it")
          .isEqualTo(PolicyProblem.KIND_UNKNOWN);
    }
  }

  @Test
  void aNewCalendarChangesDeadlinesFromItsDayOfForceOn() {
    BusinessCalendars calendars = new BusinessCalendars(bench.policies);
    Instant friday = Instant.parse("2026-11-27T09:00:00Z");
    assertThat(calendars.company().plus(friday, Duration.ofHours(1)).at())
        .isEqualTo(Instant.parse("2026-11-28T01:30:00Z"));

    PolicyDocument draft =
        as(
            ADMIN,
            () ->
                bench.desk.draft(
                    CalendarKind.CALENDAR.key(), bench.draft(null, "five-day-week", null)));
    as(ADMIN, () -> bench.desk.submit("calendar", draft.number()));
    as(CHIEF, () -> bench.desk.approve("calendar", draft.number(), null, "改为双休"));

    assertThat(calendars.company().plus(friday, Duration.ofHours(1)).at())
        .isEqualTo(Instant.parse("2026-11-30T01:30:00Z"));
  }

  @Test
  void aSubmittedVersionShowsItsApprovalAndWhatWasAskedStays() {
    PolicyDocument submitted = submitted(drafted(20));

    Approval approval = approvalOf(submitted);
    assertThat(approval.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(approval.request().snapshot().fields())
        .containsEntry("rule", "customer/sample-rule")
        .containsEntry("version", "1")
        .containsEntry("note", "调整比例")
        .containsEntry("responsiblePersonId", "st-sun-jingli");
    assertThat(approval.request().snapshot().fields().get("value")).contains("\"percent\":20");

    PolicyDocument approved = approvedBy(CHIEF, submitted.number());
    assertThat(approved.approvalId()).isEqualTo(approval.id());
    assertThat(approvalOf(approved).isUnapplied()).isFalse();
  }

  @Test
  void theApprovalDecidesTheVersionToo() {
    PolicyDocument first = submitted(drafted(20));
    call(CHIEF).within(() -> bench.approvals.approve(first.approvalId(), Say.because("同意")));
    assertThat(found(first.number()).status()).isEqualTo(PolicyStatus.APPROVED);
    assertThat(found(first.number()).steps().getLast().note()).isEqualTo("同意");

    PolicyDocument second = submitted(drafted(30));
    call(CHIEF).within(() -> bench.approvals.refuse(second.approvalId(), Say.because("再议")));
    assertThat(found(second.number()).status()).isEqualTo(PolicyStatus.REJECTED);

    PolicyDocument third = submitted(drafted(40));
    call(ADMIN).within(() -> bench.approvals.withdraw(third.approvalId(), "有误"));
    assertThat(found(third.number()).status()).isEqualTo(PolicyStatus.WITHDRAWN);
  }

  @Test
  void whoGivesASubmittedVersionUpTakesTheQuestionBack() {
    PolicyDocument submitted = submitted(drafted(20));

    as(ADMIN, () -> bench.desk.withdraw(RULE, submitted.number(), "不要了"));

    assertThat(found(submitted.number()).status()).isEqualTo(PolicyStatus.WITHDRAWN);
    assertThat(approvalOf(submitted).status()).isEqualTo(ApprovalStatus.WITHDRAWN);
    assertThat(approvalOf(submitted).isUnapplied()).isFalse();
  }

  @Test
  void eachSubmissionHasAnApprovalOfItsOwn() {
    PolicyDocument first = submitted(drafted(20));
    as(CHIEF, () -> bench.desk.reject(RULE, first.number(), "再议"));
    as(ADMIN, () -> bench.desk.revise(RULE, first.number(), old -> bench.draft(15)));
    PolicyDocument again = submitted(first);

    assertThat(again.approvalId()).isNotEqualTo(first.approvalId());
    assertThat(approvalOf(first).status()).isEqualTo(ApprovalStatus.REFUSED);
    assertThat(approvalOf(again).status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(approvedBy(CHIEF, again.number()).status()).isEqualTo(PolicyStatus.APPROVED);
  }

  @Test
  void aVersionThatWasSubmittedJustBeforeAKillIsAskedFor() {
    PolicyDocument draft = drafted(20);
    PolicyDocument submitted =
        call(ADMIN)
            .within(() ->
                bench.archive.change(
                    draft.id(),
                    version -> version.submit("st-guan-li", bench.now(), Ids.next(), List.of())))
            .aggregate();
    assertThat(bench.approvalsTold).isEmpty();

    runs(bench.submissions);
    runs(bench.submissions);

    assertThat(approvalOf(submitted).request().requesterId()).isEqualTo("st-guan-li");
    assertThat(bench.approvalsTold).hasSize(1);
    assertThat(approvedBy(CHIEF, submitted.number()).status()).isEqualTo(PolicyStatus.APPROVED);
  }

  @Test
  void aDecisionWhoseEffectAKillPreventedTakesForceLaterButNotRetroactively() {
    PolicyDocument submitted = submitted(drafted(20));
    bench.killNext();
    call(CHIEF).within(() -> bench.approvals.approve(submitted.approvalId(), Say.because(null)));
    assertThat(found(submitted.number()).status()).isEqualTo(PolicyStatus.SUBMITTED);
    bench.pass(Duration.ofHours(3));

    runs(bench.watch);
    runs(bench.watch);

    PolicyDocument approved = found(submitted.number());
    assertThat(approved.status()).isEqualTo(PolicyStatus.APPROVED);
    assertThat(approved.effectiveFrom()).isEqualTo(bench.now().plus(PolicyDocument.NOTICE));
    assertThat(approved.steps())
        .extracting(PolicyStep::action)
        .containsExactly("DRAFT", "SUBMIT", "APPROVE");
    assertThat(approved.steps().getLast().by()).isEqualTo("st-wang-zong");
  }

  @Test
  void aRepeatedApprovalIsAnsweredAsBeforeAndAStaleOneIsRefused() {
    PolicyDocument submitted = submitted(drafted(20));
    Problem stale =
        refusal(() ->
            call(CHIEF, null, submitted.version() - 1)
                .within(() -> bench.desk.approve(RULE, submitted.number(), null, null)));
    assertThat(stale.type()).isEqualTo(RequestProblem.VERSION_STALE);

    Stored<PolicyDocument> first =
        call(CHIEF, "key-2", submitted.version())
            .within(() -> bench.desk.approve(RULE, submitted.number(), null, null));
    Stored<PolicyDocument> again =
        call(CHIEF, "key-2", submitted.version())
            .within(() -> bench.desk.approve(RULE, submitted.number(), null, null));

    assertThat(first.replayed()).isFalse();
    assertThat(again.replayed()).isTrue();
    assertThat(again.aggregate().status()).isEqualTo(PolicyStatus.APPROVED);
  }

  private Approval approvalOf(PolicyDocument version) {
    return call(ADMIN)
        .within(() -> bench.approvals.get(Objects.requireNonNull(version.approvalId())));
  }

  private void runs(DueWork work) {
    call(Caller.system("customer")).within(() -> work.run(bench.now()));
  }

  private void tell(PolicyBench other) {
    Unsent unsent = bench.told.getLast();
    StateRecord state = unsent.states().getFirst();
    call(Caller.system("complaint"))
        .within(() -> {
          other.follower.project(
              new IncomingEvent(
                  state.topic(),
                  "event",
                  state.type(),
                  unsent.subject(),
                  state.key(),
                  unsent.sequence(),
                  bench.now(),
                  unsent.correlationId(),
                  "st-wang-zong",
                  null,
                  bench.json.valueToTree(state.data()),
                  bench.json));
          return null;
        });
  }

  private static void assertFits(String type, String data) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            PolicyDeskIT.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(data, InputFormat.JSON))
          .as("%s %s", type, data)
          .isEmpty();
    }
  }

  private static void assertSpoken(Problem problem) {
    ProblemType type = problem.type();
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(ProblemWords.title(type, locale)).isNotBlank();
      assertThat(ProblemWords.detail(problem, locale)).isNotBlank().doesNotContain("{");
    }
  }

  private EffectivePolicy<SampleRule> inForce() {
    return bench.policies.now(SampleRule.KIND);
  }

  private PolicyStanding standing(PolicyDocument version) {
    return version.standing(bench.now(), inForce().version());
  }

  private List<Integer> versionsSeenBy(Caller caller) {
    return call(caller)
        .within(() -> bench.desk.versions(RULE, PageRequest.first(50)))
        .items()
        .stream()
        .map(PolicyDocument::number)
        .toList();
  }

  private PolicyDocument found(int number) {
    return bench.archive.find(RULE, number).orElseThrow();
  }

  private PolicyDocument drafted(int percent) {
    return as(ADMIN, () -> bench.desk.draft(RULE, bench.draft(percent)));
  }

  private PolicyDocument defined(String term, String meaning) {
    return as(ADMIN, () -> bench.desk.draft(RULE, bench.defining(term, meaning)));
  }

  private PolicyDocument submitted(PolicyDocument draft) {
    return as(ADMIN, () -> bench.desk.submit(RULE, draft.number()));
  }

  private PolicyDocument approved(PolicyDocument draft) {
    return approvedBy(CHIEF, submitted(draft).number());
  }

  private PolicyDocument approvedBy(Caller caller, int number) {
    return as(caller, () -> bench.desk.approve(RULE, number, null, null));
  }

  private static PolicyDocument as(Caller caller, Supplier<Stored<PolicyDocument>> work) {
    return call(caller).within(work::get).aggregate();
  }

  private static Problem refused(Caller caller, Supplier<@Nullable Object> work) {
    return refusal(() -> call(caller).within(work::get));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
