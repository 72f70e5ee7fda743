package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.duplicate.DuplicateKey.Match;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.customer.file.CustomerEvent.ConfirmationLost;
import org.kehu.customer.file.CustomerEvent.CustomerChanged;
import org.kehu.customer.file.CustomerEvent.CustomerGraded;
import org.kehu.customer.file.CustomerEvent.CustomerRegistered;
import org.kehu.customer.file.CustomerEvent.CustomerWithdrawn;
import org.kehu.customer.file.CustomerEvent.FileConfirmed;
import org.kehu.customer.file.CustomerEvent.OwnerChanged;
import org.kehu.customer.file.CustomerEvent.StatusChanged;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class CustomerTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Grader.Verdict D = new Grader.Verdict(Grade.D, null, "0");
  private static final Grader.Verdict A = new Grader.Verdict(Grade.A, Tier.A1, "0");

  private static Customer opened(CustomerStatus status) {
    Customer customer =
        Customer.open(
            "c-1",
            "KH-2026-000001",
            new RegisterCustomer(
                CustomerKind.ENTERPRISE,
                Profiles.enterprise("深圳市华信电子有限公司"),
                status == CustomerStatus.LOST ? CustomerStatus.POTENTIAL : status,
                "st-feng-dakehu",
                null,
                Level.NORMAL),
            Traces.NONE,
            new Placement("st-feng-dakehu", "key-accounts"),
            "erp");
    customer.registered(D, NOW, "erp");
    if (status == CustomerStatus.LOST) {
      customer.moveTo(CustomerStatus.LOST, new Loss(Loss.Reason.PRICE, null, NOW));
    }
    return customer;
  }

  @Test
  @Proves("C-41")
  void aConfirmationIsLostWhenBasicDataChange() {
    Customer customer = opened(CustomerStatus.COOPERATING);
    Confirmation confirmed = new Confirmation("st-yang-zongjian", NOW);
    assertThat(customer.confirm(confirmed)).hasExactlyElementsOfTypes(FileConfirmed.class);
    assertThat(customer.confirm(new Confirmation("st-wang-zong", NOW))).isEmpty();
    Profile profile = customer.profile();

    customer.revise(
        new Profile(
            profile.enterpriseName(),
            profile.personal(),
            profile.enterprise(),
            profile.market(),
            new Cooperation(Cooperation.Intention.STRONG, Cooperation.Potential.HIGH),
            profile.lead()),
        Traces.NONE,
        D,
        NOW,
        "erp");
    assertThat(customer.confirmation()).isEqualTo(confirmed);

    List<CustomerEvent> events =
        customer.revise(Profiles.enterprise("深圳市华信科技有限公司"), Traces.NONE, D, NOW, "erp");

    assertThat(events).contains(new ConfirmationLost(Set.of(Section.NAME, Section.COOPERATION)));
    assertThat(customer.confirmation()).isNull();
  }

  @Test
  @Proves({"C-02", "C-24"})
  void openingTellsRegistrationAndFirstGrade() {
    Customer customer =
        Customer.open(
            "c-1",
            "KH-2026-000001",
            new RegisterCustomer(
                CustomerKind.INDIVIDUAL,
                Profiles.individual("李小红", "13800138000"),
                CustomerStatus.POTENTIAL,
                null,
                null,
                Level.NORMAL),
            Traces.NONE,
            new Placement(null, "sales"),
            "st-han-xiaoshou");

    List<CustomerEvent> events = customer.registered(D, NOW, "st-han-xiaoshou");

    assertThat(events).hasExactlyElementsOfTypes(CustomerRegistered.class, CustomerGraded.class);
    assertThat(customer.grading().grade()).isEqualTo(Grade.D);
    assertThat(customer.scope())
        .containsExactlyInAnyOrder(
            Tokens.department("sales"), Tokens.queue("sales"), Tokens.taken("st-han-xiaoshou"));
  }

  @ParameterizedTest
  @CsvSource({
    "POTENTIAL, POTENTIAL, false",
    "POTENTIAL, COOPERATING, true",
    "POTENTIAL, LOST, true",
    "COOPERATING, POTENTIAL, false",
    "COOPERATING, COOPERATING, false",
    "COOPERATING, LOST, true",
    "LOST, POTENTIAL, true",
    "LOST, COOPERATING, true",
    "LOST, LOST, false",
  })
  @Proves("C-22")
  void everyPairOfStatusesIsRuled(CustomerStatus from, CustomerStatus to, boolean allowed) {
    Customer customer = opened(from);
    Loss loss = new Loss(Loss.Reason.COMPETITOR, "价格更低", NOW);

    if (allowed) {
      assertThat(customer.moveTo(to, loss)).containsExactly(new StatusChanged(from));
      assertThat(customer.status()).isEqualTo(to);
      assertThat(customer.loss() != null).isEqualTo(to == CustomerStatus.LOST);
    } else {
      assertThatThrownBy(() -> customer.moveTo(to, loss))
          .isInstanceOfSatisfying(
              Problem.class,
              refused -> {
                assertThat(refused.type()).isEqualTo(CustomerProblem.STATUS_NOT_ALLOWED);
                assertThat(refused.members()).containsKeys("state", "allowedMoves");
              });
      assertThat(customer.status()).isEqualTo(from);
    }
  }

  @Test
  @Proves("C-11")
  void aLostCustomerNeedsAReason() {
    assertThatThrownBy(() -> opened(CustomerStatus.COOPERATING).moveTo(CustomerStatus.LOST, null))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(CustomerProblem.LOSS_REASON_MISSING));
  }

  @Test
  void whatDoesNotChangeTellsNothing() {
    Customer customer = opened(CustomerStatus.POTENTIAL);

    assertThat(customer.revise(customer.profile(), Traces.NONE, D, NOW, "erp")).isEmpty();
    assertThat(customer.revisions()).isEmpty();
  }

  @Test
  @Proves("C-35")
  void aChangeIsKeptWithWhoWhenBeforeAndAfter() {
    Customer customer = opened(CustomerStatus.POTENTIAL);
    Profile next =
        Profiles.enterprise(
            "深圳市华信电子有限公司",
            Market.Size.LARGE,
            Cooperation.Intention.STRONG,
            Cooperation.Potential.HIGH,
            "520000");

    List<CustomerEvent> events = customer.revise(next, Traces.NONE, A, NOW, "st-feng-dakehu");

    assertThat(events.getFirst())
        .isInstanceOfSatisfying(
            CustomerChanged.class,
            changed ->
                assertThat(changed.sections())
                    .containsExactlyInAnyOrder(Section.MARKET, Section.COOPERATION));
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            CustomerGraded.class,
            graded -> {
              assertThat(graded.before()).isNotNull();
              assertThat(graded.after().grade()).isEqualTo(Grade.A);
              assertThat(graded.after().tier()).isEqualTo(Tier.A1);
            });
    assertThat(customer.revisions())
        .contains(new Revision(NOW, "st-feng-dakehu", "yearlyVolume", null, "520000.00"));
    assertThat(customer.gradings()).hasSize(2);
  }

  @Test
  void theHistoryShowsNoPersonalValue() {
    Customer customer =
        Customer.open(
            "c-2",
            "KH-2026-000002",
            new RegisterCustomer(
                CustomerKind.INDIVIDUAL,
                Profiles.individual("李小红", "13800138000"),
                CustomerStatus.POTENTIAL,
                null,
                null,
                Level.NORMAL),
            Traces.NONE,
            new Placement(null, "sales"),
            "erp");
    customer.registered(D, NOW, "erp");

    customer.revise(Profiles.individual("李小红", "13900139001"), Traces.NONE, D, NOW, "erp");

    assertThat(customer.revisions())
        .containsExactly(new Revision(NOW, "erp", "contact.phone", "138****8000", "139****9001"));
  }

  @Test
  void withThePersonsEverythingThatTellsOfThemGoes() {
    Customer customer =
        Customer.open(
            "c-3",
            "KH-2026-000003",
            new RegisterCustomer(
                CustomerKind.INDIVIDUAL,
                Profiles.individual("李小红", "13800138000"),
                CustomerStatus.POTENTIAL,
                null,
                null,
                Level.NORMAL),
            Traces.NONE,
            new Placement(null, "sales"),
            "erp");
    customer.registered(D, NOW, "erp");
    customer.revise(Profiles.individual("李小红", "13900139001"), Traces.NONE, D, NOW, "erp");
    customer.handTo(new Placement("st-han-xiaoshou", "sales"), NOW, "erp");

    List<CustomerEvent> events = customer.erasePersons(Traces.NONE);

    assertThat(events).hasExactlyElementsOfTypes(CustomerChanged.class);
    assertThat(customer.profile().personal()).isEqualTo(PersonalData.EMPTY);
    assertThat(customer.profile().name()).isEqualTo("****");
    assertThat(customer.revisions()).extracting(Revision::item).containsExactly("ownerId");
    assertThat(customer.erasePersons(Traces.NONE)).isEmpty();
  }

  @Test
  void aManualClassStaysWhenFactorsChange() {
    Customer customer = opened(CustomerStatus.POTENTIAL);
    customer.classify(
        new Grading(Grade.C, null, "0", Grading.Cause.MANUAL, "重点培养", NOW, "st-he-dakehu"));

    customer.revise(
        Profiles.enterprise("深圳市华信电子有限公司", Market.Size.LARGE, null, null, null),
        Traces.NONE,
        A,
        NOW,
        "erp");

    assertThat(customer.grading().grade()).isEqualTo(Grade.C);
    assertThat(customer.grading().isManual()).isTrue();
  }

  @Test
  void theSameClassAgainIsRefused() {
    Customer customer = opened(CustomerStatus.POTENTIAL);

    assertThatThrownBy(() ->
            customer.classify(new Grading(Grade.D, null, "0", Grading.Cause.MANUAL, "x", NOW, "p")))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(CustomerProblem.CLASS_UNCHANGED));
  }

  @Test
  @Proves("C-115")
  void handingOverMovesSightWithTheOwner() {
    Customer customer = opened(CustomerStatus.COOPERATING);

    List<CustomerEvent> events =
        customer.handTo(new Placement("st-han-xiaoshou", "sales"), NOW, "st-he-dakehu");

    assertThat(events).containsExactly(new OwnerChanged("st-feng-dakehu"));
    assertThat(customer.scope())
        .contains(Tokens.own("st-han-xiaoshou"), Tokens.department("sales"))
        .doesNotContain(Tokens.own("st-feng-dakehu"), Tokens.department("key-accounts"));
  }

  @Test
  void givingItToTheSameOwnerIsRefused() {
    Customer customer = opened(CustomerStatus.COOPERATING);

    assertThatThrownBy(
            () -> customer.handTo(new Placement("st-feng-dakehu", "key-accounts"), NOW, "someone"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void onlyAHeldFileCanBeDismissed() {
    assertThatThrownBy(() -> opened(CustomerStatus.POTENTIAL).dismissDuplicates())
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(CustomerProblem.NOT_HELD));
  }

  @Test
  @Proves("C-34")
  void completenessNamesWhatIsMissingAndWhoOwesIt() {
    Completeness bare = Completeness.of(CustomerKind.ENTERPRISE, Profiles.enterprise("华信"));

    assertThat(bare.percent()).isBetween(1, 20);
    assertThat(bare.missing())
        .contains(
            new Completeness.Missing("contact.phone", Section.CONTACT, "marketing"),
            new Completeness.Missing("yearlyVolume", Section.MARKET, "finance"));
  }

  @Test
  void maskedValuesAreUnreadable() {
    PersonalData personal =
        new PersonalData(
            "欧阳小红",
            "陈晓明",
            null,
            null,
            "13800138000",
            "chen@example.com",
            "广东省深圳市南山区科技路 1 号",
            PersonalData.Gender.FEMALE,
            "1988-06-01",
            "教师");

    assertThat(personal.shown(Disclosure.PLAIN)).isSameAs(personal);
    assertThat(personal.shown(Disclosure.HIDDEN)).isEqualTo(PersonalData.EMPTY);
    assertThat(personal.shown(Disclosure.MASKED))
        .isEqualTo(
            new PersonalData(
                "欧阳**",
                "陈**",
                null,
                null,
                "138****8000",
                "c***@example.com",
                "广东省深圳市南山区****",
                null,
                "1988",
                "****"));
  }

  @Test
  @Proves("M7")
  void aWithdrawnFileIsSeenByNobodyAndFoundByNothing() {
    Customer customer = opened(CustomerStatus.POTENTIAL);
    DuplicateMark phone = new DuplicateMark(Match.PHONE, "PHONE:1.a", List.of("PHONE:1.a"), "old");
    customer.retrace(new Traces(Set.of("清扬"), Set.of("PHONE:1.a")));
    assertThat(customer.has(phone)).isTrue();

    assertThat(customer.withdraw()).hasExactlyElementsOfTypes(CustomerWithdrawn.class);

    assertThat(customer.isHidden()).isTrue();
    assertThat(customer.level()).as("its events are told as before").isEqualTo(Level.NORMAL);
    assertThat(Sight.everything(Level.TOP_SECRET).shows(customer)).isFalse();
    assertThat(customer.has(phone)).isFalse();
    assertThat(customer.withdraw()).as("once more").isEmpty();
  }
}
