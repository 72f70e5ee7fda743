package org.kehu.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.FilterMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every list of this service can be asked for. */
@KehuServiceTest
class FilterIT {

  @LocalServerPort private int port;

  @TestFactory
  Stream<DynamicTest> everyFilterIsAnsweredAndServedByAnIndex() {
    Door door = Door.of("survey", port, DescribedClient.create());
    return FilterMatrix.of("survey", door, TestSuite.running().issuer())
        .value("/api/v1/jobs/survey", "kind", "survey-wave")
        .tests();
  }
}
