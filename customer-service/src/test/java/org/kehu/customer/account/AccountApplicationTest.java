package org.kehu.customer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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

@Proves("C-21")
class AccountApplicationTest {

  private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
  private static final Customer CUSTOMER =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.ENTERPRISE,
              Profile.ofEnterprise("深圳市华信电子有限公司"),
              CustomerStatus.COOPERATING,
              "st-feng-dakehu",
              null,
              Level.NORMAL),
          Traces.NONE,
          new Placement("st-feng-dakehu", "key-accounts"),
          "st-feng-dakehu");

  private static AccountApplication opening() {
    ApplyForAccount wanted =
        new ApplyForAccount(
            ApplicationKind.OPENING,
            null,
            "首次合作",
            new Paper("SQ-2026-118", LocalDate.of(2026, 11, 27)),
            Set.of("st-chen-kefu"));
    return AccountApplication.made("ZH-2026-000001", CUSTOMER, wanted, NOW, "st-han-xiaoshou");
  }

  private static PaperFiling filing(FilingPlace place) {
    return new PaperFiling(place, "柜 3-2", "st-x", NOW);
  }

  private static Problem refused(Runnable verb) {
    return catchThrowableOfType(Problem.class, verb::run);
  }

  @Test
  void itIsRecordedOnlyWhenBothArchivesHaveThePaper() {
    AccountApplication one = opening();
    assertThat(one.accountName()).isEqualTo("深圳市华信电子有限公司");
    assertThat(refused(one::requireRecordable).type())
        .isEqualTo(AccountProblem.ACCOUNT_PAPER_NOT_FILED);
    one.file(filing(FilingPlace.FINANCE));
    assertThat(refused(one::requireRecordable).type())
        .isEqualTo(AccountProblem.ACCOUNT_PAPER_NOT_FILED);
    assertThat(one.file(filing(FilingPlace.FINANCE))).isEmpty();
    assertThat(one.file(filing(FilingPlace.SALES))).hasSize(1);

    Recording done = new Recording("1122.01.0456", "经销商", "erp", NOW);
    assertThat(one.record(done, CUSTOMER))
        .containsExactly(
            new AccountEvent.AccountRecorded(),
            new AccountEvent.StaffInformed("st-chen-kefu"),
            new AccountEvent.StaffInformed("st-feng-dakehu"),
            new AccountEvent.StaffInformed("st-han-xiaoshou"));
    assertThat(refused(() -> one.record(done, CUSTOMER)).type())
        .isEqualTo(AccountProblem.ACCOUNT_MOVE_NOT_ALLOWED);
  }

  @Test
  void aRefusalIsToldToAllConcernedAndItsPaperMayStillBeFiled() {
    AccountApplication one = opening();

    assertThat(one.refuse(new Refusal("未盖公章", "st-xu-caiwu", NOW), CUSTOMER)).hasSize(4);

    assertThat(one.status()).isEqualTo(ApplicationStatus.REFUSED);
    assertThat(one.file(filing(FilingPlace.FINANCE))).hasSize(1);
    assertThat(refused(() -> one.refuse(new Refusal("再次", "st-x", NOW), CUSTOMER)).type())
        .isEqualTo(AccountProblem.ACCOUNT_MOVE_NOT_ALLOWED);
  }
}
