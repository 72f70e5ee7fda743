package org.kehu.local.health;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.kehu.local.broker.EmbeddedBroker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when the broker answers a client, which is more than that its threads run. */
@Component
class BrokerHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EmbeddedBroker broker;
  private final Admin admin;

  BrokerHealthIndicator(EmbeddedBroker broker) {
    super("The broker does not answer");
    this.broker = broker;
    this.admin = broker.newAdmin();
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    var options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
    var nodes =
        admin.describeCluster(options).nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    health.status(nodes.isEmpty() ? "DOWN" : "UP").withDetail("address", broker.bootstrapServers());
  }

  @Override
  public void destroy() {
    admin.close(Duration.ZERO);
  }
}
