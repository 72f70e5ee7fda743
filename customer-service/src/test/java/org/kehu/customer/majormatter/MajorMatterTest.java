package org.kehu.customer.majormatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

@Proves("C-20")
class MajorMatterTest {

  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final MajorMatterPolicy POLICY = new MajorMatterPolicy("information", 3, 24);

  private static Customer customer(Level level) {
    RegisterCustomer command =
        new RegisterCustomer(
            CustomerKind.ENTERPRISE,
            Profile.ofEnterprise("深圳市华信电子有限公司"),
            CustomerStatus.COOPERATING,
            "st-feng-dakehu",
            null,
            level);
    return Customer.open(
        "c-1",
        "KH-2026-000001",
        command,
        Traces.NONE,
        new Placement("st-feng-dakehu", "key-accounts"),
        "st-feng-dakehu");
  }

  private static MajorMatter matter(Level level, @Nullable Word secrecy) {
    Report report =
        new Report(MajorMatterKind.DEAL, "重新招标", TODAY, "st-han-xiaoshou", "sales", NOW, false);
    return MajorMatter.reported("ZD-2026-000001", customer(level), report, secrecy, POLICY);
  }

  private static Word word(String by) {
    return new Word("重复报告", by, NOW);
  }

  private static void assertRefused(MajorMatterProblem expected, Runnable verb) {
    assertThat(catchThrowableOfType(Problem.class, verb::run).type()).isEqualTo(expected);
  }

  @Test
  void aReportBelongsToTheInformationDepartmentWhateverItsAuthorWants() {
    MajorMatter matter = matter(Level.NORMAL, null);

    assertThat(matter.departmentId()).isEqualTo("information");
    assertThat(matter.scope())
        .contains("dep:information", "queue:information", "dep:sales", "taken:st-han-xiaoshou");
    assertThat(matter.takeInBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertRefused(
        MajorMatterProblem.MAJOR_MATTER_OWN, () -> matter.voided(word("st-han-xiaoshou")));
    assertThat(matter.takeIn(new TakenIn("st-guan-li", NOW)))
        .containsExactly(new MajorMatterEvent.MatterTakenIn());
    assertRefused(
        MajorMatterProblem.MAJOR_MATTER_MOVE_NOT_ALLOWED,
        () -> matter.takeIn(new TakenIn("st-guan-li", NOW)));
    assertThat(matter.supplement(word("st-han-xiaoshou"))).hasSize(1);
    assertThat(matter.voided(word("st-guan-li"))).hasSize(1);
    assertRefused(
        MajorMatterProblem.MAJOR_MATTER_MOVE_NOT_ALLOWED,
        () -> matter.supplement(word("st-han-xiaoshou")));
  }

  @Test
  void whatTheBusinessKeepsSecretIsNotToldUntilItIsReleased() {
    MajorMatter matter = matter(Level.NORMAL, word("st-yang-zongjian"));

    assertThat(matter.scope()).containsExactly("taken:st-han-xiaoshou", "dep:sales");
    assertThat(matter.level()).isEqualTo(Level.RESTRICTED);
    assertThat(matter.takeInBy()).isNull();
    assertRefused(
        MajorMatterProblem.MAJOR_MATTER_MOVE_NOT_ALLOWED,
        () -> matter.takeIn(new TakenIn("st-guan-li", NOW)));

    matter.release(Level.NORMAL, POLICY, NOW);

    assertThat(matter.scope()).contains("dep:information", "dep:key-accounts");
    assertThat(matter.level()).isEqualTo(Level.NORMAL);
    assertThat(matter.status()).isEqualTo(MajorMatterStatus.REPORTED);
    assertThat(matter(Level.CONFIDENTIAL, word("st-yang-zongjian")).level())
        .isEqualTo(Level.CONFIDENTIAL);
  }

  @Test
  void aReportIsLateAfterTheDaysOfThePolicy() {
    assertThat(POLICY.isLate(TODAY.minusDays(3), TODAY)).isFalse();
    assertThat(POLICY.isLate(TODAY.minusDays(4), TODAY)).isTrue();
  }

  @Test
  void aMatterKeepsAHundredSupplements() {
    MajorMatter matter = matter(Level.NORMAL, null);
    for (int at = 0; at < 100; at++) {
      matter.supplement(word("st-han-xiaoshou"));
    }
    assertRefused(
        MajorMatterProblem.MAJOR_MATTER_FULL, () -> matter.supplement(word("st-han-xiaoshou")));
  }
}
