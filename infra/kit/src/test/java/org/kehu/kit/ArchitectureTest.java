package org.kehu.kit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.of("org.kehu.kit").with(HouseRule.NO_NAME_HOLDS_A_WORD_OF_ONE_SERVICE).tests();
  }
}
