package org.kehu.visit;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.badinput.BadInputMatrix;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every operation refuses before it does anything. */
@KehuServiceTest
class BadInputIT {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @TestFactory
  @Proves("M36")
  Stream<DynamicTest> everyKindOfBadInput() {
    return new BadInputMatrix(
            "visit", URI.create("http://localhost:" + port), TestSuite.running().issuer())
        .describedAt(URI.create("http://localhost:" + managementPort + "/actuator/openapi"));
  }
}
