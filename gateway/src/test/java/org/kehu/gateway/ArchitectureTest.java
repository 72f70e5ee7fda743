package org.kehu.gateway;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.of("org.kehu.gateway").tests();
  }
}
