package org.kehu.survey;

import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.observability.ToldMetrics;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What the service tells Prometheus, from its first minute on. */
@KehuServiceTest
class MetricsIT {

  @LocalManagementPort private int managementPort;

  @Test
  void everyFigureThatAlertsAndPanelsAskForIsTold() {
    ToldMetrics.haveAllThatIsAskedOf("survey", managementPort);
  }
}
