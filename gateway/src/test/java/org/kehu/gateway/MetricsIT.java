package org.kehu.gateway;

import org.junit.jupiter.api.Test;
import org.kehu.testkit.observability.ToldMetrics;

/** What the gateway tells Prometheus once somebody has knocked. */
class MetricsIT {

  @Test
  void everyFigureThatAlertsAndPanelsAskForIsTold() {
    try (Issuer issuer = new Issuer();
        Gateway gateway = new Gateway(issuer)) {
      gateway.get("/api/v1/customers", "no-token");
      ToldMetrics.haveAllThatIsAskedOf(
          "gateway",
          gateway.managementPort(),
          // It has no store, tells and hears no events, and does no work of its own.
          "mongodb_",
          "kafka_",
          "kehu_outbox_",
          "kehu_inbox_",
          "kehu_due_",
          "kehu_process_",
          "kehu_approvals_",
          "kehu_audit_",
          "kehu_policy_");
    }
  }
}
