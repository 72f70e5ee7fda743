package org.kehu.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kehu.local.Survival;

class BrokerSettingsTest {

  @Test
  void aRecordIsFlushedBeforeItIsAcknowledgedWhenAPowerCutMustBeSurvived() {
    assertThat(settings(Survival.POWER_CUT)).containsEntry("log.flush.interval.messages", "1");
    assertThat(settings(Survival.KILL)).doesNotContainKey("log.flush.interval.messages");
  }

  @Test
  void nobodyBeyondThisMachineReachesIt() {
    assertThat(settings(Survival.KILL).getProperty("listeners"))
        .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
  }

  private static Properties settings(Survival survival) {
    return new BrokerSettings(Path.of("data"), 9092, 9093, survival).toProperties();
  }
}
