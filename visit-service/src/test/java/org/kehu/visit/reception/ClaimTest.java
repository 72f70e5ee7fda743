package org.kehu.visit.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.rota.Lane;
import org.kehu.visit.rota.NamedReception;
import org.kehu.visit.rota.turn.Hindrance;

/** Every rule by which a customer is somebody's; {@code gone} has left the company. */
class ClaimTest {

  private static final Set<String> STAFF = Set.of("a", "b", "c", "d");

  private static Claim claim(
      @Nullable String register,
      @Nullable String named,
      @Nullable String referred,
      @Nullable String recognised,
      @Nullable String said,
      NamedReception naming) {
    TwoQuestions questions =
        said == null
            ? new TwoQuestions(CameBefore.NOT_SAID, null, null)
            : new TwoQuestions(CameBefore.YES, WhoReceived.NAMED, said);
    RegisterCustomer entry =
        new RegisterCustomer(
            "sales",
            Lane.VISIT,
            questions,
            null,
            new Visitor(null, null),
            named,
            referred,
            recognised);
    FirstEntry first = register == null ? null : new FirstEntry("r1", register, false);
    return Claim.of(entry, first, naming, STAFF::contains);
  }

  @ParameterizedTest(name = "register {0}, named {1}, referred {2}, recognised {3}, said {4}")
  @CsvSource({
    // register, named, referred by, recognised by, said → ground, receives, belongs to
    " , , , , , TURN, , ",
    "a, , , , , REGISTER, a, a", // C-119
    "a, , , , b, REGISTER, a, a", // V-53: the register before what is said
    "a, , , b, , REGISTER, a, a",
    "a, b, , , , REGISTER, b, a", // V-50, V-53: b receives, a's customer still
    " , b, , , , NAMED, b, b", // V-50, C-121
    " , b, k, , , REFERRAL, b, b", // C-120
    " , , k, , , TURN, , ", // C-120
    " , , , c, , RECOGNISED, c, c", // C-119
    " , , , c, d, RECOGNISED, c, c",
    " , , , , d, SAID, d, d", // C-122
    "gone, , , , , TURN, , ",
    " , gone, , , , TURN, , ",
    " , , , , gone, TURN, , ",
    "gone, , , , b, SAID, b, b",
    "gone, b, , , , NAMED, b, b"
  })
  @Proves({"C-119", "C-120", "C-121", "C-122", "V-50", "V-53"})
  void theRegisterDecidesThenWhomTheCustomerWantsThenTheTurn(
      @Nullable String register,
      @Nullable String named,
      @Nullable String referred,
      @Nullable String recognised,
      @Nullable String said,
      Ground ground,
      @Nullable String receives,
      @Nullable String belongs) {
    Claim claim = claim(register, named, referred, recognised, said, NamedReception.NAMED_PERSON);

    assertThat(claim.ground()).isEqualTo(ground);
    assertThat(claim.wantedId()).isEqualTo(receives);
    assertThat(claim.belongsToId()).isEqualTo(belongs);
    assertThat(claim.byOffice()).isFalse();
  }

  @Test
  @Proves("K-13")
  void byTheOtherRuleOfficeStaffReceiveWhoNamesSomebodyWhoseCustomerTheyAre() {
    Claim claim = claim(null, "b", null, null, null, NamedReception.OFFICE_STAFF);

    assertThat(claim.byOffice()).isTrue();
    assertThat(claim.belongsToId()).isEqualTo("b");
    assertThat(claim(null, null, null, null, "b", NamedReception.OFFICE_STAFF).byOffice())
        .as("who only says who received them names nobody")
        .isFalse();
  }

  @Test
  @Proves("V-48")
  void whatAReceptionMeansForTheOrderDependsOnTheCustomer() {
    assertThat(claim(null, null, null, null, null, NamedReception.NAMED_PERSON).busyAs())
        .isEqualTo(Hindrance.OTHER_CUSTOMER);
    assertThat(claim("a", null, null, null, null, NamedReception.NAMED_PERSON).busyAs())
        .isEqualTo(Hindrance.OPEN_CUSTOMER);
    RegisterCustomer old =
        new RegisterCustomer(
            "sales",
            Lane.CALL,
            new TwoQuestions(CameBefore.NOT_SAID, null, null),
            null,
            new Visitor(null, null),
            null,
            null,
            null);
    FirstEntry closed = new FirstEntry("r1", "a", true);
    assertThat(Claim.of(old, closed, NamedReception.NAMED_PERSON, STAFF::contains).busyAs())
        .isEqualTo(Hindrance.CLOSED_CUSTOMER);
  }

  @Test
  @Proves("C-122")
  void theSecondQuestionIsAskedOfThoseWhoWereHereBefore() {
    assertThatThrownBy(() -> new TwoQuestions(CameBefore.YES, null, null))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new TwoQuestions(CameBefore.YES, WhoReceived.NAMED, null))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new TwoQuestions(CameBefore.NO, WhoReceived.NOT_SAID, null))
        .isInstanceOf(Problem.class);
    assertThat(new TwoQuestions(CameBefore.YES, WhoReceived.NOT_SAID, null).receivedById())
        .isNull();
  }
}
