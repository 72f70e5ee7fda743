package org.kehu.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.invitation.InvitationEvent.InvitationAnswered;
import org.kehu.survey.invitation.InvitationEvent.InvitationExpired;
import org.kehu.survey.survey.SurveyStatus;
import org.kehu.survey.survey.SurveyTest;
import org.kehu.testkit.Proves;

public class InvitationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  /** An open invitation of an anonymous complainant. */
  public static Invitation anonymous() {
    return new Invitation(
        SurveyTest.in(SurveyStatus.RUNNING), Invitee.anonymous("case-1", "TS-20261123-0001"), NOW);
  }

  private static Invitation in(InvitationStatus status) {
    Invitation invitation = anonymous();
    switch (status) {
      case ISSUED -> {}
      case ANSWERED -> invitation.answer("r-1", NOW);
      case EXPIRED -> invitation.expire(invitation.expiresAt());
      case WITHDRAWN -> invitation.withdraw();
    }
    return invitation;
  }

  @Test
  void onlyAnOpenInvitationIsWithdrawn() {
    for (InvitationStatus status : InvitationStatus.values()) {
      Invitation invitation = in(status);
      Problem problem = catchThrowableOfType(Problem.class, invitation::withdraw);
      assertThat(problem == null).as("%s", status).isEqualTo(status == InvitationStatus.ISSUED);
    }
  }

  @Test
  void anAnswerThatWasGivenInTimeCountsHoweverLateItIsNoticed() {
    for (InvitationStatus status :
        Set.of(InvitationStatus.ISSUED, InvitationStatus.EXPIRED, InvitationStatus.WITHDRAWN)) {
      Invitation invitation = in(status);
      assertThat(invitation.answer("r-1", NOW)).containsExactly(new InvitationAnswered("r-1"));
      assertThat(invitation.status()).isEqualTo(InvitationStatus.ANSWERED);
    }
  }

  @Test
  void theSameAnswerToldAgainChangesNothingAndAnotherIsRefused() {
    Invitation answered = in(InvitationStatus.ANSWERED);

    assertThat(answered.answer("r-1", NOW)).isEmpty();
    assertThat(catchThrowableOfType(Problem.class, () -> answered.answer("r-2", NOW))).isNotNull();
  }

  @Test
  @Proves("M28")
  void itExpiresToTheMillisecond() {
    Invitation invitation = anonymous();
    assertThat(invitation.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));

    assertThat(invitation.isOverdue(invitation.expiresAt().minusMillis(1))).isFalse();
    assertThat(invitation.expire(invitation.expiresAt().minusMillis(1))).isEmpty();
    assertThat(invitation.isOverdue(invitation.expiresAt())).isTrue();
    assertThat(invitation.expire(invitation.expiresAt())).containsExactly(new InvitationExpired());
  }

  @Test
  void onlyARunningSurveyInvites() {
    for (SurveyStatus status : SurveyStatus.values()) {
      Problem problem =
          catchThrowableOfType(
              Problem.class,
              () -> new Invitation(SurveyTest.in(status), Invitee.anonymous("case-1", null), NOW));
      assertThat(problem == null).isEqualTo(status == SurveyStatus.RUNNING);
    }
  }

  @Test
  void itBelongsToTheCustomersPeopleAndToTheSurveysDepartmentAndHasTheCustomersLevel() {
    KnownCustomer customer =
        new KnownCustomer(
            "c-1",
            "A",
            null,
            "华东",
            null,
            Set.of("own:st-feng-dakehu", "dep:key-accounts"),
            1,
            null);

    Invitation invitation =
        new Invitation(SurveyTest.in(SurveyStatus.RUNNING), Invitee.of(customer, null, null), NOW);

    assertThat(invitation.scope())
        .containsExactlyInAnyOrder(
            "own:st-feng-dakehu",
            "dep:key-accounts",
            "dep:customer-service",
            "queue:customer-service",
            "dep:gm-office",
            "queue:gm-office");
    assertThat(invitation.level()).isEqualTo(Level.RESTRICTED);
    assertThat(invitation.grade()).isEqualTo("A");
    assertThat(CustomerAccess.ofNobody().level()).isEqualTo(Level.NORMAL);
  }
}
