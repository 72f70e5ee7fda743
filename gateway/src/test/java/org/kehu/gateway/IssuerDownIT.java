package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.Gateway.Answer;

/** An issuer that is away stops neither the start nor those who were checked before. */
class IssuerDownIT {

  @Test
  void theIssuerMayBeAwayAtTheStartAndLater() {
    Issuer issuer = new Issuer();
    issuer.goDown();
    try (Service customer = new Service("customer");
        Gateway gateway = new Gateway(issuer).serve("customer", customer.instance())) {
      String token = issuer.app("erp", "customers.read");

      Answer away = gateway.get("/api/v1/customers/1", token, "Accept-Language", "en");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.slug()).isEqualTo("issuer-unavailable");
      assertThat(away.header("Retry-After")).isEqualTo("2");
      assertThat(away.json().get("detail").asString()).contains("not your token's fault");
      assertThat(gateway.get("/api/v1/status", "").status()).isEqualTo(200);

      issuer.comeBack();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(gateway.get("/api/v1/customers/1", token).status()).isEqualTo(200));

      issuer.goDown();
      String fresh = issuer.app("bi", "customers.read");
      assertThat(gateway.get("/api/v1/customers/1", fresh).status()).isEqualTo(200);
    }
  }
}
