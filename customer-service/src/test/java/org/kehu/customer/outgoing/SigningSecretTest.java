package org.kehu.customer.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class SigningSecretTest {

  /** The example of the Standard Webhooks specification. */
  @Test
  @Proves("M32")
  void itSignsAsTheStandardSays() {
    SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    String signature =
        secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void freshOnesDifferAndAreLongEnough() {
    SigningSecret one = SigningSecret.fresh();

    assertThat(one).isNotEqualTo(SigningSecret.fresh());
    assertThat(one.value()).matches("whsec_[A-Za-z0-9+/]{43}=");
  }

  @Test
  void whatIsNoSecretIsRefusedAndNotRepeated() {
    for (String wrong : new String[] {"", "geheim", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!"}) {
      assertThatThrownBy(() -> new SigningSecret(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("c2hvcnQ");
    }
    assertThat(SigningSecret.fresh().toString()).isEqualTo("whsec_…");
  }
}
