package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is opened at once, and what is left to be looked at by itself. */
@KehuServiceTest
class ManyFilesIT {

  private static final Caller SYSTEM = Caller.system("customer");

  @LocalServerPort private int port;
  @Autowired private ManyFiles many;
  @Autowired private CustomerDesk desk;

  private final String run = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aCompany() {
    new Http(port).listCompany();
  }

  private ManyFiles.Entry entry(String key, String name, @Nullable String ownerId) {
    String value = run + "#" + key;
    Call call =
        new Call(SYSTEM, null, "test/" + value, new IdempotencyKey(value, value), null, null);
    return new ManyFiles.Entry(
        call,
        new RegisterCustomer(
            CustomerKind.ENTERPRISE,
            Profiles.enterprise(name + run),
            CustomerStatus.POTENTIAL,
            ownerId,
            null,
            Level.NORMAL));
  }

  private Customer registered(ManyFiles.Entry entry) {
    return entry.call().within(() -> desk.register(entry.command())).aggregate();
  }

  @Test
  @Proves("M7")
  void whatNothingStandsAgainstIsOpenedAtOnceAndIsWhatRegisteringMakes() {
    ManyFiles.Entry first = entry("1", "甲方机械", null);
    ManyFiles.Entry second = entry("2", "乙方机械", null);

    assertThat(many.open(List.of(first, second))).containsExactlyInAnyOrder(run + "#1", run + "#2");

    Customer file = registered(first);
    assertThat(file.creationKey()).isEqualTo(run + "#1");
    assertThat(file.number()).startsWith("KH-").isNotEqualTo(registered(second).number());
    Customer single = registered(entry("3", "丙方机械", null));
    assertThat(file.grading().grade()).isEqualTo(single.grading().grade());
    assertThat(file.departmentId()).isEqualTo(single.departmentId());
    assertThat(file.sequence()).isEqualTo(single.sequence());
  }

  @Test
  @Proves({"M7", "C-27"})
  void repeatsLikenessesAndRefusalsAreLeftToALookOfTheirOwn() {
    ManyFiles.Entry made = entry("made", "丁方机械", null);
    registered(made);
    ManyFiles.Entry likeAFile = entry("like", "丁方机械", null);
    ManyFiles.Entry twin = entry("twin", "戊方机械", null);
    ManyFiles.Entry secondTwin = entry("second-twin", "戊方机械", null);
    ManyFiles.Entry nobodys = entry("nobodys", "己方机械", "no-such-owner");

    assertThat(many.open(List.of(made, likeAFile, twin, secondTwin, nobodys)))
        .containsExactly(run + "#twin");

    assertThat(registered(made).creationKey()).isEqualTo(run + "#made");
    for (ManyFiles.Entry like : List.of(likeAFile, secondTwin)) {
      assertThatThrownBy(() -> registered(like))
          .isInstanceOfSatisfying(
              Problem.class,
              refused -> assertThat(refused.type()).isEqualTo(CustomerProblem.DUPLICATE));
    }
    assertThatThrownBy(() -> registered(nobodys))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(CustomerProblem.OWNER_UNKNOWN));
  }

  @Test
  @Proves("C-27")
  void whatWasNotOpenedHoldsNoClaimAgainstALaterOne() {
    assertThat(many.open(List.of(entry("refused", "庚方机械", "no-such-owner"))).isEmpty()).isTrue();

    assertThat(registered(entry("later", "庚方机械", null)).creationKey()).isEqualTo(run + "#later");
  }
}
