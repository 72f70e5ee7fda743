package org.kehu.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kehu.kit.policy.KeptFiles.file;
import static org.kehu.kit.policy.PolicyBench.call;
import static org.kehu.kit.policy.PolicyBench.person;
import static org.kehu.kit.policy.PolicyValuesTest.refusal;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.files.FileProblem;
import org.kehu.kit.files.FileState;
import org.kehu.kit.files.StoredFile;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Stored;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.testkit.Proves;

/** Which files are part of a version, and that they stay what they were. */
@Proves("X-41")
class PolicyPapersIT {

  private static final String RULE = "sample-rule";
  private static final Caller ADMIN = person("st-guan-li", Role.ADMINISTRATOR);
  private static final Caller CHIEF = person("st-wang-zong", Role.GENERAL_MANAGER);

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
  void aVersionIsSubmittedWithTheFilesThatItHasThen() {
    PolicyDocument draft = drafted();
    assertThat(draft.papers()).isEmpty();
    keeps(draft, FileState.READY, "a1", "a2");

    PolicyDocument submitted = submitted(draft);

    assertThat(submitted.papers())
        .extracting(Paper::fileId, Paper::sha256)
        .containsExactly(tuple("file-1", "a1"), tuple("file-2", "a2"));
    assertThat(found(draft).papers()).isEqualTo(submitted.papers());
    assertThat(
            call(CHIEF)
                .within(() -> bench.approvals.get(submitted.approval()))
                .request()
                .snapshot()
                .fields()
                .get("attachments"))
        .contains("file-1 sha256:a1", "file-2 sha256:a2");
  }

  @Test
  void anAttachmentWithoutItsFileIsNotSubmitted() {
    PolicyDocument draft = drafted();
    bench.files.are(draft.id());

    Problem refused = refused(() -> bench.desk.submit(RULE, draft.number()));

    assertThat(refused.type()).isEqualTo(PolicyProblem.POLICY_ATTACHMENT_UNKNOWN);
    assertThat(refused.members())
        .containsEntry("reference", "file-1")
        .containsEntry("owner", "policy/customer.sample-rule.1");
    assertThat(found(draft).status()).isEqualTo(PolicyStatus.DRAFT);
  }

  @Test
  void aFileThatWaitsForTheScannerHoldsItsVersionBack() {
    PolicyDocument draft = drafted();
    keeps(draft, FileState.CHECKED, "a1");

    Problem refused = refused(() -> bench.desk.submit(RULE, draft.number()));

    assertThat(refused.type()).isEqualTo(FileProblem.FILE_NOT_READY);
  }

  @Test
  void aVersionWhoseFilesAreNoLongerTheSameDoesNotTakeForce() {
    PolicyDocument draft = drafted();
    submitted(draft);
    keeps(draft, FileState.READY, "changed");

    Problem refused =
        refusal(
            () -> call(CHIEF).within(() -> bench.desk.approve(RULE, draft.number(), null, null)));

    assertThat(refused.type()).isEqualTo(PolicyProblem.POLICY_FILES_CHANGED);
    assertThat(found(draft).status()).isEqualTo(PolicyStatus.SUBMITTED);
    keeps(draft, FileState.READY, "a1");
    assertThat(approved(draft).status()).isEqualTo(PolicyStatus.APPROVED);
  }

  @Test
  void filesOfAPromulgatedVersionAreTakenOverByTheNext() {
    PolicyDocument first = drafted();
    submitted(first);
    approved(first);
    PolicyDocument second = drafted();
    bench.files.are(second.id());
    PolicyDocument third = drafted();
    bench.files.are(third.id());

    submitted(second);
    approved(second);
    submitted(third);

    assertThat(found(second).papers()).isEqualTo(found(first).papers());
    assertThat(approved(third).papers()).isEqualTo(found(first).papers());
  }

  @Test
  void filesOfAVersionThatWasNeverPromulgatedAreNotTakenOver() {
    PolicyDocument first = drafted();
    submitted(first);
    PolicyDocument second = drafted();
    bench.files.are(second.id());

    Problem refused = refused(() -> bench.desk.submit(RULE, second.number()));

    assertThat(refused.type()).isEqualTo(PolicyProblem.POLICY_ATTACHMENT_UNKNOWN);
  }

  @Test
  void aVersionThatIsTakenUpAgainHasItsFilesFixedAnew() {
    PolicyDocument draft = drafted();
    submitted(draft);
    call(CHIEF).within(() -> bench.desk.reject(RULE, draft.number(), "附件过时"));
    call(ADMIN, null, found(draft).version())
        .within(() -> bench.desk.revise(RULE, draft.number(), version -> bench.draft(30)));
    assertThat(found(draft).papers()).isEmpty();
    keeps(draft, FileState.READY, "b1");

    assertThat(submitted(draft).papers()).extracting(Paper::sha256).containsExactly("b1");
  }

  private void keeps(PolicyDocument version, FileState state, String... contents) {
    bench.files.are(
        version.id(),
        IntStream.range(0, contents.length)
            .mapToObj(i -> file(version.id(), "file-" + (i + 1), state, contents[i]))
            .toArray(StoredFile[]::new));
  }

  private PolicyDocument drafted() {
    return as(ADMIN, () -> bench.desk.draft(RULE, bench.draft(20)));
  }

  private PolicyDocument submitted(PolicyDocument draft) {
    return as(ADMIN, () -> bench.desk.submit(RULE, draft.number()));
  }

  private PolicyDocument approved(PolicyDocument draft) {
    return as(CHIEF, () -> bench.desk.approve(RULE, draft.number(), null, null));
  }

  private PolicyDocument found(PolicyDocument version) {
    return bench.archive.find(RULE, version.number()).orElseThrow();
  }

  private static PolicyDocument as(Caller caller, Supplier<Stored<PolicyDocument>> work) {
    return call(caller).within(work::get).aggregate();
  }

  private static Problem refused(Supplier<Stored<PolicyDocument>> work) {
    return refusal(() -> call(ADMIN).within(work::get));
  }
}
