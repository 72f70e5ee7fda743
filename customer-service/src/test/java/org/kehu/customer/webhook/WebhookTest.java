package org.kehu.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.kit.problem.Problem;

class WebhookTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final WebhookTarget TARGET =
      new WebhookTarget(
          "ERP",
          "information",
          "https://erp.example/events?token=geheim",
          Set.of("kehu.complaint.*", "kehu.visit.visit-completed.v1"));

  private final SigningSecret first = SigningSecret.fresh();
  private final Webhook webhook = Webhook.registered(TARGET, first);

  @Test
  void itWantsWhatItNamesAndAllOfAService() {
    assertThat(TARGET.wants("kehu.complaint.case-registered.v1")).isTrue();
    assertThat(TARGET.wants("kehu.visit.visit-completed.v1")).isTrue();
    assertThat(TARGET.wants("kehu.visit.visit-planned.v1")).isFalse();
    assertThat(TARGET.wants("kehu.complaints.other.v1")).isFalse();
  }

  @Test
  void twoSecretsAreValidForAWhile() {
    SigningSecret second = SigningSecret.fresh();
    assertThat(webhook.rotate(second, NOON.plus(Duration.ofDays(1))))
        .containsExactly(new WebhookEvent.SecretRotated());

    assertThat(webhook.secrets(NOON)).containsExactly(second, first);
    assertThat(webhook.secrets(NOON.plus(Duration.ofDays(1)))).containsExactly(second);
  }

  @Test
  void disablingTwiceKeepsTheFirstReason() {
    assertThat(webhook.disable(DisableReason.FAILING, NOON))
        .containsExactly(new WebhookEvent.WebhookDisabled(DisableReason.FAILING));
    assertThat(webhook.disable(DisableReason.REQUESTED, NOON)).isEmpty();
    assertThat(webhook.disabledBecause()).isEqualTo(DisableReason.FAILING);
    assertThat(webhook.enable()).containsExactly(new WebhookEvent.WebhookEnabled());
    assertThat(webhook.enable()).isEmpty();
    assertThat(webhook.disabledBecause()).isNull();
  }

  @Test
  void theSameTargetChangesNothing() {
    assertThat(webhook.revise(TARGET)).isEmpty();
    WebhookTarget other = new WebhookTarget("ERP 2", "sales", TARGET.url(), TARGET.types());
    assertThat(webhook.revise(other)).containsExactly(new WebhookEvent.WebhookChanged());
    assertThat(webhook.target()).isEqualTo(other);
  }

  @Test
  void whatIsRemovedHasNoSecretAndChangesNoMore() {
    assertThat(webhook.remove()).containsExactly(new WebhookEvent.WebhookRemoved());
    assertThat(webhook.remove()).isEmpty();
    assertThat(webhook.secrets(NOON)).isEmpty();
    assertThatThrownBy(webhook::enable).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> webhook.rotate(first, NOON)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> webhook.revise(TARGET)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> webhook.disable(DisableReason.REQUESTED, NOON))
        .isInstanceOf(Problem.class);
  }

  @Test
  void noLogLineShowsTheAddress() {
    assertThat(TARGET.toString()).doesNotContain("geheim");
  }
}
