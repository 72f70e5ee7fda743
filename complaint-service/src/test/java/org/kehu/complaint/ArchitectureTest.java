package org.kehu.complaint;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.ofService("org.kehu.complaint")
        .calls("customer")
        .calls("cases", "customer")
        .tests();
  }
}
