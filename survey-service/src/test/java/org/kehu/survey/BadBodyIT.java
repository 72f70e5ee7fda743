package org.kehu.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.BodyMatrix;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no command of this service takes. */
@KehuServiceTest
class BadBodyIT {

  @LocalServerPort private int port;

  @TestFactory
  Stream<DynamicTest> everyCommandRefusesEachBadBody() {
    Door door = Door.of("survey", port, DescribedClient.create());
    return BodyMatrix.of("survey", door, TestSuite.running().issuer()).tests();
  }
}
