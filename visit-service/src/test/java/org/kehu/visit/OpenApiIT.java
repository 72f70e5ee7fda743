package org.kehu.visit;

import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.contract.HeardTopics;
import org.kehu.testkit.contract.OpenApiContract;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What the service promises to its callers and hears of others, as it describes itself. */
@KehuServiceTest
class OpenApiIT {

  @LocalManagementPort private int managementPort;

  @Test
  void theDescriptionMeetsTheRules() {
    new OpenApiContract("visit", managementPort).meetsTheRules();
  }

  @Test
  void nothingReleasedIsTakenBack() {
    new OpenApiContract("visit", managementPort).keepsWhatWasReleased();
  }

  @Test
  void itHearsWhatItSays() {
    HeardTopics.areThoseDescribedBy("visit");
  }
}
